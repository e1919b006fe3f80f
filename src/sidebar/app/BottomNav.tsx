import type { MessageKey } from '../../messages';
import { Icon } from '../parts/Icon';
import type { IconName } from '../parts/icons';
import { useApp } from './appContext';
import type { Page } from './route';

const items: readonly { readonly page: Page; readonly icon: IconName; readonly label: MessageKey }[] = [
  { page: 'today', icon: 'calendar', label: 'ui.nav.today' },
  { page: 'new', icon: 'plus', label: 'ui.nav.new' },
  { page: 'search', icon: 'search', label: 'ui.nav.search' },
  { page: 'history', icon: 'history', label: 'ui.nav.history' },
  { page: 'more', icon: 'more', label: 'ui.nav.more' },
];

/** 52 px, on top-level pages only. The badge counts overdue work. */
export function BottomNav() {
  const { t, go, route, overdue } = useApp();
  return (
    <nav class="bottom-nav" aria-label={t('ui.nav.name')}>
      {items.map(({ page, icon, label }) => (
        <button
          key={page}
          type="button"
          class="nav-item"
          aria-describedby={page === 'today' && overdue > 0 ? 'overdue-count' : undefined}
          aria-current={route.page === page ? 'page' : undefined}
          onClick={() => go({ page })}
        >
          <span class="nav-icon">
            <Icon name={icon} />
            {page === 'today' && overdue > 0 ? (
              <span class="badge" aria-hidden="true">
                {overdue > 99 ? '99+' : overdue}
              </span>
            ) : null}
          </span>
          {t(label)}
        </button>
      ))}
      <span id="overdue-count" class="sr-only" aria-hidden="true">
        {t('ui.nav.overdue', { count: overdue })}
      </span>
    </nav>
  );
}
