import type { Card, Match } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import { DuplicateBanner } from '../form/DuplicateBanner';
import type { DuplicateVerdict } from '../form/draft';

/** Records that may be the same as this one; the answer is remembered and can be undone. */
export function CardDuplicates({ card }: { card: Card }) {
  const { open, failed } = useApp();
  const { act } = useAct();
  const judge = async (match: Match, verdict: DuplicateVerdict | undefined): Promise<void> => {
    const answer = await act('judgeDuplicate', {
      table: card.table,
      number: card.number,
      otherTable: match.table,
      other: match.number,
      verdict: verdict ?? 'open',
    });
    if (!answer.ok) failed(answer.problems, () => judge(match, verdict));
  };
  return <DuplicateBanner matches={card.duplicates} verdicts={{}} onView={open} onJudge={judge} />;
}
