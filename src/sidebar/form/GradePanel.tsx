import { useEffect, useState } from 'preact/hooks';
import type { GradeView, Reason } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Grade } from '../parts/Grade';
import { Icon } from '../parts/Icon';
import { ManualGrade } from './ManualGrade';

interface Props {
  readonly grade: GradeView;
  /** Absent where a grade cannot be changed here. */
  readonly onManual?: ((letter: string) => void) | undefined;
  readonly manual?: string;
  /** What would raise it; none for an A. */
  readonly next?: { readonly letter: string; readonly missing: readonly unknown[] } | undefined;
}

/** The grade while one types: because and unless, and a person's own letter kept apart from the rule's. */
export function GradePanel({ grade, onManual, manual = '', next }: Props) {
  const { t } = useApp();
  const [changing, setChanging] = useState(false);
  const verdict =
    manual !== '' && manual !== grade.ruleLetter
      ? t('ui.grade.manual', { letter: grade.ruleLetter })
      : next
        ? t('ui.grade.missing', { count: next.missing.length, letter: next.letter })
        : t('ui.grade.top');
  return (
    <section class="grade-panel" aria-label={t('ui.grade.title')}>
      <div class="grade-head">
        <Grade letter={grade.letter} name={t('ui.grade.letter', { letter: grade.letter })} />
        <b>{t('ui.grade.letter', { letter: grade.letter })}</b>
        <span class="meta">{verdict}</span>
        {onManual ? (
          <button type="button" class="link" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t('ui.grade.change')}
          </button>
        ) : null}
      </div>
      {changing && onManual ? (
        <ManualGrade rule={grade.ruleLetter} value={manual} onChoose={onManual} onClose={() => setChanging(false)} />
      ) : (
        <ul class="reasons">
          {grade.reasons.map((reason) => (
            <GradeReason key={reason.key} reason={reason} />
          ))}
        </ul>
      )}
      <Announced text={`${t('ui.grade.letter', { letter: grade.letter })} · ${verdict}`} />
    </section>
  );
}

function GradeReason({ reason }: { reason: Reason }) {
  const { t } = useApp();
  return (
    <li class={reason.met ? 'met' : 'unmet'}>
      <Icon name={reason.met ? 'check' : 'open'} />
      <span>
        <span class="sr-only">{t(reason.met ? 'ui.grade.met' : 'ui.grade.unmet')}</span>
        {t(reason.key, reason.params)}
      </span>
    </li>
  );
}

/** Read out politely, once the typing has rested for 600 ms (UI §5). */
function Announced({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span class="sr-only" role="status">
      {said}
    </span>
  );
}
