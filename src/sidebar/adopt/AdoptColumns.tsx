import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AdoptPlan } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';
import { tableOf } from '../words/tableWords';
import { AdoptNotes } from './AdoptNotes';
import { ColumnRow } from './ColumnRow';
import {
  bindings,
  type Chosen,
  claimedTwice,
  hasNumber,
  isDoubtful,
  type Meanings,
  plannedMeanings,
  shownHeaders,
  unanswered,
} from './columnPlan';
import { DoubtfulColumn } from './DoubtfulColumn';
import { fieldLabel } from './fieldLabel';

interface Props {
  readonly plan: AdoptPlan;
  readonly chosen: Chosen;
  readonly notice: ComponentChildren;
  readonly onBack: () => void;
  readonly onAdopted: () => void;
}

/** Step 2: what every column means. Doubtful ones are asked about first; nothing is written before the button. */
export function AdoptColumns({ plan, chosen, notice, onBack, onAdopted }: Props) {
  const { t, rpc, hello, language, failed, refresh } = useApp();
  const [meanings, setMeanings] = useState<Meanings>(() => plannedMeanings(chosen));
  const { busy, change } = useAct();
  const table = tableOf(chosen.table, hello.settings);
  const tab = plan.tabs.find(({ sheetId }) => sheetId === chosen.sheetId);
  const doubtful = chosen.columns.filter(isDoubtful);
  const recognised = chosen.columns.filter((column) => !isDoubtful(column) && column.field !== undefined);
  const others = chosen.columns.filter((column) => !isDoubtful(column) && column.field === undefined);
  const open = unanswered(chosen, meanings).length;
  const twice = claimedTwice(meanings);
  const count = Object.keys(bindings(meanings)).length;
  const mean = (column: number, field: string): void => setMeanings({ ...meanings, [column]: field });

  const adopt = async (): Promise<void> => {
    const { sheetId, headerRow } = chosen;
    const asked = { sheetId, table: table.name, headerRow, columns: bindings(meanings) };
    const headers = shownHeaders(chosen, meanings);
    const answer = await change((request) => rpc('adopt', { request, ...asked, headers }));
    if (!answer.ok) {
      const isStale = answer.problems.some(({ code }) => code === 'adopt.moved');
      return failed(answer.problems, isStale ? undefined : adopt);
    }
    refresh();
    onAdopted();
  };
  return (
    <Page
      title={t('ui.adopt.title')}
      notice={notice}
      aside={<span class="meta">{t('ui.adopt.step', { step: 2 })}</span>}
      footer={
        <footer class="form-footer">
          <p class="consequence">
            {twice !== undefined
              ? t('ui.adopt.twice', { field: fieldLabel(table, twice, language) })
              : open > 0
                ? t('ui.adopt.open', { count: open })
                : hasNumber(meanings)
                  ? t('ui.adopt.consequence')
                  : t('ui.adopt.noNumber', { field: table.number.label[language] })}
          </p>
          <div class="buttons">
            <Button onPress={onBack}>{t('ui.adopt.back')}</Button>
            <Button
              kind="primary"
              reach="first"
              busy={busy}
              disabled={open > 0 || twice !== undefined || !hasNumber(meanings)}
              onPress={adopt}
            >
              {t('ui.adopt.button', { count })}
            </Button>
          </div>
        </footer>
      }
    >
      <div class="card padded adopt-tab">
        <p class="row-title">
          <Icon name="table" />
          <b>
            <Data text={tab?.name ?? ''} />
          </b>
          <button type="button" class="link row-end" onClick={onBack}>
            {t('ui.adopt.change')}
          </button>
        </p>
        <p class="meta">
          {t('ui.adopt.found', { table: table.label[language], row: chosen.headerRow, rows: tab?.rows ?? 0 })}
        </p>
      </div>
      {doubtful.length > 0 ? (
        <Section title={t('ui.adopt.decide')} icon="warning" tint="warn" count={doubtful.length}>
          {doubtful.map((column) => (
            <DoubtfulColumn
              key={column.column}
              column={column}
              table={table}
              meaning={meanings[column.column]}
              onMean={(field) => mean(column.column, field)}
            />
          ))}
        </Section>
      ) : null}
      <Section
        title={t('ui.adopt.meanings')}
        aside={<span class="meta">{t('ui.adopt.recognised', { count: recognised.length })}</span>}
      >
        <ul class="card rows">
          {[...recognised, ...others].map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              table={table}
              meaning={meanings[column.column] ?? ''}
              onMean={(field) => mean(column.column, field)}
            />
          ))}
        </ul>
      </Section>
      <AdoptNotes chosen={chosen} table={table} meanings={meanings} />
    </Page>
  );
}
