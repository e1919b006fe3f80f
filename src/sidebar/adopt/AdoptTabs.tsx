import type { AdoptPlan } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Data } from '../parts/Data';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { tableOf } from '../words/tableWords';

/** Step 1: the tabs of the workbook, and what each looks like. */
export function AdoptTabs({ plan, onChoose }: { plan: AdoptPlan; onChoose: (sheetId: number) => void }) {
  const { t, language } = useApp();
  if (plan.tabs.length === 0) {
    return (
      <EmptyState icon="table" title={t('ui.adopt.noTabs')}>
        {t('ui.adopt.noTabsWhy')}
      </EmptyState>
    );
  }
  return (
    <>
      <p class="lead-text">{t('ui.adopt.choose')}</p>
      <ul class="card rows">
        {plan.tabs.map((tab) => (
          <li class="row" key={tab.sheetId}>
            <button type="button" class="row-open" data-row onClick={() => onChoose(tab.sheetId)}>
              <span class="row-title">
                <Icon name="table" />
                <Data text={tab.name} class="name" />
                {tab.adopted ? (
                  <span class="row-end">
                    <Chip tint="ok">{t('ui.adopt.already')}</Chip>
                  </span>
                ) : null}
              </span>
              <span class="row-meta">
                {tab.table
                  ? t(tab.adopted ? 'ui.adopt.is' : 'ui.adopt.looksLike', {
                      table: tableOf(tab.table).tab.name,
                      rows: tab.rows,
                      label: tableOf(tab.table).label[language],
                    })
                  : t('ui.adopt.unknownKind', { rows: tab.rows })}
              </span>
            </button>
            <Icon name="next" />
          </li>
        ))}
      </ul>
      <p class="privacy">
        <Icon name="shield" />
        <span>{t('ui.adopt.promise')}</span>
      </p>
    </>
  );
}
