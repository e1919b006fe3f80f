import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import type { Chosen, Meanings } from './columnPlan';
import { missingFields } from './columnPlan';

interface Props {
  readonly chosen: Chosen;
  readonly table: Table;
  readonly meanings: Meanings;
}

/** What will not be there afterwards, and what will not be touched. */
export function AdoptNotes({ chosen, table, meanings }: Props) {
  const { t, language } = useApp();
  const between = language === 'zh' ? '、' : ', ';
  const missing = missingFields(table, meanings).map(({ label }) => label[language]);
  const untouched = chosen.columns
    .filter(({ column }) => (meanings[column] ?? '') === '')
    .map(({ letter, header }) => `${letter} ${header}`.trim());
  return (
    <dl class="adopt-notes">
      {missing.length > 0 ? (
        <div>
          <dt>
            <Icon name="open" />
            {t('ui.adopt.missing')}
          </dt>
          <dd>{missing.join(between)}</dd>
        </div>
      ) : null}
      {untouched.length > 0 ? (
        <div>
          <dt>
            <Icon name="shield" />
            {t('ui.adopt.untouched')}
          </dt>
          <dd>
            <Data text={untouched.join(between)} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
