import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { kindOf } from '../../crm/rules/kinds';
import type { Cells } from '../../schema/change';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import { useAct } from '../app/useAct';
import { ArchiveBox } from '../archive/ArchiveBox';
import { MaskNote } from '../card/MaskNote';
import { maskedTexts } from '../card/masked';
import { Button } from '../parts/Button';
import { formText, formTexts } from '../words/cellText';
import { tableOf } from '../words/tableWords';
import { ApprovalBox } from './ApprovalBox';
import { ConflictBox } from './ConflictBox';
import { type Conflict, conflictsOf } from './conflict';
import { DraftBanner } from './DraftBanner';
import { DraftNote } from './DraftNote';
import { newDraft } from './draft';
import { FormFooter } from './FormFooter';
import { LeadGrade } from './LeadGrade';
import { formGroups } from './layout';
import { MissingFields } from './MissingFields';
import { RecordForm } from './RecordForm';
import { useDraft } from './useDraft';
import { useFormProblems } from './useFormProblems';

interface Props {
  readonly card: Card;
  readonly notice: ComponentChildren;
  readonly onReveal: () => void;
}

/** Mends a record. Only fields somebody changed are sent, with the cells as they were shown; what a colleague changed meanwhile is asked about, field by field. */
export function EditRecord({ card, notice, onReveal }: Props) {
  const { t, rpc, hello, back, failed } = useApp();
  const table = tableOf(card.table, hello.settings);
  const key = `edit:${card.table}:${card.number}`;
  const handle = useDraft(key, () => newDraft(formTexts(table, card.cells), card.cells));
  const { texts, seen } = handle.draft;
  const changed = changedTexts(table, texts, seen);
  const kind = kindOf(table, texts, hello.settings);
  const groups = formGroups(table, hello.tables[table.name]?.fields ?? [], 'edit', kind, formTexts(table, seen));
  // Old mistakes do not stop a person from mending one of them: only what was changed here must be right.
  const form = useFormProblems(table, groups, handle, (name) => name in changed);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const { busy, act } = useAct();

  const send = async (fields: Record<string, string>, cells: Cells): Promise<void> => {
    const answer = await act('updateRecord', { table: card.table, number: card.number, fields, seen: { ...cells } });
    if (answer.ok) {
      handle.forget();
      return back();
    }
    if (answer.problems.some(({ code }) => code === 'record.changedMeanwhile')) {
      const now = await rpc('card', { table: card.table, number: card.number });
      const found = now.ok && now.value ? conflictsOf(table, fields, cells, now.value) : [];
      if (found.length > 0) return setConflicts(found);
    }
    failed(form.refuse(answer.problems), () => send(fields, cells));
  };
  const save = (): void => {
    if (form.check()) send(changed, seen);
  };
  const settle = (keptMine: readonly string[]): void => {
    const theirs = conflicts.filter((conflict) => !keptMine.includes(conflict.field));
    const now: Cells = { ...seen, ...Object.fromEntries(conflicts.map(({ field, now }) => [field, now])) };
    const wanted = {
      ...texts,
      ...Object.fromEntries(
        theirs.map((conflict) => [conflict.field, formText(conflict.now, table.fields[conflict.field]?.type)]),
      ),
    };
    handle.change({ texts: wanted, seen: now });
    setConflicts([]);
    const fields = changedTexts(table, wanted, now);
    if (Object.keys(fields).length > 0) send(fields, now);
  };
  const count = Object.keys(changed).length;
  return (
    <Page
      title={t('ui.edit.of', { number: card.number })}
      aside={<DraftNote handle={handle} />}
      notice={notice}
      footer={
        <FormFooter
          refused={form.refused}
          above={
            table.name === 'leads' && !card.masked ? (
              <LeadGrade texts={texts} onManual={(letter) => handle.setText('manualGrade', letter)} />
            ) : null
          }
        >
          <Button
            kind="primary"
            reach="first"
            busy={busy}
            disabled={count === 0 || conflicts.length > 0}
            onPress={save}
          >
            {count === 0 ? t('ui.edit.nothing') : t('ui.edit.save', { count })}
          </Button>
        </FormFooter>
      }
    >
      <DraftBanner handle={handle} />
      {card.masked ? <MaskNote onReveal={onReveal} /> : null}
      {conflicts.length > 0 ? <ConflictBox table={table} conflicts={conflicts} onSettle={settle} /> : null}
      <RecordForm
        table={table}
        groups={groups}
        handle={handle}
        problems={form.problems}
        busy={busy}
        masked={maskedTexts(card)}
      />
      <MissingFields table={table} kind={kind} />
      {card.table === 'customers' ? <ApprovalBox card={card} /> : null}
      {card.cells.archivedOn ? null : <ArchiveBox card={card} />}
    </Page>
  );
}

/** What differs from the cells the person saw. */
function changedTexts(table: Table, texts: Readonly<Record<string, string>>, seen: Cells): Record<string, string> {
  const before = formTexts(table, seen);
  return Object.fromEntries(Object.entries(texts).filter(([key, text]) => text.trim() !== (before[key] ?? '').trim()));
}
