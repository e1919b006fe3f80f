import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryRow } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { ConflictChoice } from './ConflictChoice';
import { answersOf, type Choice, decisionsOf, freeCells, type UndoQuestion } from './undoQuestion';

/** One answer for every question at once. */
const wholesale = [
  ['keep', 'ui.undo.keepAll'],
  ['restore', 'ui.undo.restoreAll'],
] as const;

/** What stands in the way of an undo, row by row. What is there now stays unless the person says otherwise; nothing is written before the button. */
export function UndoPanel({ question, entry }: { question: UndoQuestion; entry?: HistoryRow | undefined }) {
  const { t, undo, setUndoing } = useApp();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>(question.choices);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => setChoices(question.choices), [question]);
  const decisions = decisionsOf(question.problems);
  const open = decisions.filter(({ fixed }) => !fixed);
  const openKeys = open.flatMap(({ keys }) => keys);
  const isBack = (keys: readonly string[]): boolean => keys.some((key) => choices[key] === 'restore');
  const choose = (keys: readonly string[], choice: Choice): void =>
    setChoices((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, choice])) }));
  const back = open.filter(({ keys }) => isBack(keys)).length;
  const free = freeCells(entry, question.problems);
  const settle = async (): Promise<void> => {
    setBusy(true);
    await undo(question.seq, answersOf(question.problems, choices));
    setBusy(false);
  };
  return (
    <section
      class="conflict undo-panel"
      ref={box}
      tabIndex={-1}
      aria-label={t('ui.undo.title', { count: decisions.length })}
    >
      <Banner tint="warn" role="alert" title={t('ui.undo.title', { count: decisions.length })}>
        {t(question.again ? 'ui.undo.again' : 'ui.undo.why')}
      </Banner>
      {open.length > 1 ? (
        <div class="buttons">
          {wholesale.map(([choice, label]) => (
            <Button key={choice} small kind="link" onPress={() => choose(openKeys, choice)}>
              {t(label)}
            </Button>
          ))}
        </div>
      ) : null}
      {decisions.map((decision) => (
        <ConflictChoice
          key={decision.key}
          decision={decision}
          back={isBack(decision.keys)}
          onChoose={(choice) => choose(decision.keys, choice)}
        />
      ))}
      <div class="buttons">
        <Button kind="primary" reach="first" busy={busy} disabled={back + free === 0} onPress={settle}>
          {t('ui.undo.settle', { count: back + free, kept: decisions.length - back })}
        </Button>
        <Button onPress={() => setUndoing(undefined)}>{t('ui.cancel')}</Button>
      </div>
      {back + free === 0 ? <p class="meta">{t('ui.undo.nothing')}</p> : null}
    </section>
  );
}
