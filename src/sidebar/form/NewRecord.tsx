import type { ComponentChildren } from 'preact';
import { kindOf } from '../../crm/rules/kinds';
import { atSetup, type Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { createWords, saveWords } from '../words/tableWords';
import { DraftBanner } from './DraftBanner';
import { DraftNote } from './DraftNote';
import { DuplicateBanner } from './DuplicateBanner';
import { DuplicateQuestion } from './DuplicateQuestion';
import { newDraft, withText } from './draft';
import { FormFooter } from './FormFooter';
import { LeadGrade } from './LeadGrade';
import { firstTexts, formGroups } from './layout';
import { MissingFields } from './MissingFields';
import { RecordForm } from './RecordForm';
import { SelectedOffer } from './SelectedOffer';
import { useBringing } from './useBringing';
import { useDraft } from './useDraft';
import { useDuplicates } from './useDuplicates';
import { useFormProblems } from './useFormProblems';

interface Props {
  readonly table: Table;
  readonly notice: ComponentChildren;
  readonly above: ComponentChildren;
}

/** Records people follow up have a verb of their own; it looks for duplicates first. */
const ownVerbs: Readonly<Record<string, 'createLead' | 'createCustomer'>> = {
  leads: 'createLead',
  customers: 'createCustomer',
};

/** The form of a record that does not exist yet. What is typed stays until it is saved or thrown away. */
export function NewRecord({ table, notice, above }: Props) {
  const { t, language, hello, route, replace, back, failed, refresh, drafts, titles } = useApp();
  const begunOn = route.from ? `:${route.from.table}:${route.from.number}` : '';
  const handle = useDraft(`new:${table.name}${begunOn}`, () =>
    newDraft({ ...firstTexts(table, hello), ...route.texts }),
  );
  useBringing(table, handle);
  const kind = kindOf(table, handle.draft.texts, hello.settings);
  const groups = formGroups(table, hello.tables[table.name]?.fields ?? atSetup(table), 'new', kind);
  const form = useFormProblems(table, groups, handle);
  const duplicates = useDuplicates(table, handle);
  const { busy, act } = useAct();
  const { texts, verdicts, request } = handle.draft;

  const save = async (then: 'card' | 'followUp', said = verdicts): Promise<void> => {
    if (!form.check()) return;
    const own = ownVerbs[table.name];
    const answer = own
      ? await act(own, { fields: texts, verdicts: said }, request)
      : await act('createRecord', { table: table.name, fields: texts }, request);
    if (!answer.ok) {
      const others = form.refuse(duplicates.refuse(answer.problems));
      return failed(others, () => save(then, said));
    }
    handle.forget();
    // its tab was made just now: the page must hear of its columns
    if (!(table.name in hello.tables)) refresh();
    const { number } = answer.value;
    const waiting = route.fills && drafts.find(route.fills.draft);
    if (route.fills && waiting) {
      titles.set(number, texts[table.titleField] ?? '');
      drafts.put(waiting.key, withText(waiting.text, route.fills.field, number));
      return back();
    }
    if (route.from && then === 'card') return back();
    replace({ page: then, table: table.name, number });
  };
  return (
    <Page
      title={createWords(table, language)}
      aside={<DraftNote handle={handle} />}
      notice={notice}
      footer={
        <FormFooter
          refused={form.refused}
          above={
            duplicates.asked ? (
              <DuplicateQuestion onSave={() => save('card', duplicates.onNone())} />
            ) : table.name === 'leads' ? (
              <LeadGrade texts={texts} onManual={(letter) => handle.setText('manualGrade', letter)} />
            ) : null
          }
        >
          <Button kind="primary" reach="first" busy={busy} onPress={() => save('card')}>
            {saveWords(table, language)}
          </Button>
          {ownVerbs[table.name] ? (
            <Button reach="second" disabled={busy} onPress={() => save('followUp')}>
              {t('ui.save.andLog')}
            </Button>
          ) : null}
        </FormFooter>
      }
    >
      {above}
      <DraftBanner handle={handle} />
      {ownVerbs[table.name] ? null : <SelectedOffer table={table} handle={handle} />}
      <RecordForm
        table={table}
        groups={groups}
        handle={handle}
        problems={form.problems}
        busy={busy}
        belowTitle={duplicates.matches.length > 0 ? <DuplicateBanner {...duplicates} /> : null}
      />
      <MissingFields table={table} kind={kind} />
    </Page>
  );
}
