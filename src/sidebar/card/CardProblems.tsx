import type { Card } from '../../addon/api';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { problemWords } from '../words/problemWords';
import { tableOf } from '../words/tableWords';

/** What is wrong in the row and how to mend it; a known repair takes one click. */
export function CardProblems({ card }: { card: Card }) {
  const { t, go, hello, language, failed } = useApp();
  const { busy, act } = useAct();
  // what is wrong with a hidden value would tell the value
  const problems = card.problems.filter(({ field = '' }) => !card.masked?.includes(field));
  if (problems.length === 0) return null;
  const mend = async ({ field = '', fix = '' }: Problem): Promise<void> => {
    const input = { table: card.table, number: card.number, fields: { [field]: fix }, seen: { ...card.cells } };
    const answer = await act('updateRecord', input);
    if (!answer.ok) failed(answer.problems);
  };
  const labelOf = ({ field = '' }: Problem): string =>
    tableOf(card.table, hello.settings).fields[field]?.label[language] ?? field;
  return (
    <Banner
      tint="danger"
      title={t('ui.card.problems', { count: problems.length })}
      actions={
        <Button small onPress={() => go({ page: 'edit', table: card.table, number: card.number })}>
          {t('ui.card.mend')}
        </Button>
      }
    >
      {problems.map((problem) => (
        <p key={`${problem.code}${problem.field}`}>
          <b>{labelOf(problem)}</b> {problemWords(problem, language, labelOf(problem))}{' '}
          {problem.fix !== undefined && problem.field ? (
            <button type="button" class="fix" disabled={busy} onClick={() => mend(problem)}>
              {t('ui.form.fix', { value: problem.fix })}
            </button>
          ) : null}
        </p>
      ))}
    </Banner>
  );
}
