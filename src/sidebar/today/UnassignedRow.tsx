import type { Hit } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { Grade } from '../parts/Grade';

/** An A-grade lead nobody has: within 24 hours it needs an owner (AS-06). */
export function UnassignedRow({ hit }: { hit: Hit }) {
  const { t, open, go } = useApp();
  return (
    <li class="row">
      <div class="row-line">
        <button type="button" class="row-open" data-row onClick={() => open(hit)}>
          <span class="row-title">
            {hit.grade ? <Grade letter={hit.grade} /> : null}
            <Data text={hit.title} class="name" />
          </span>
          <span class="row-meta">{t('ui.today.needsOwner')}</span>
        </button>
        <Button small onPress={() => go({ page: 'edit', table: hit.table, number: hit.number })}>
          {t('ui.today.assign')}
        </Button>
      </div>
    </li>
  );
}
