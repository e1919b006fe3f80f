import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { problemWords } from '../words/problemWords';

interface Props {
  /** Of the control the problem belongs to. */
  readonly id: string;
  readonly problem: Problem | undefined;
  /** The name of the field. */
  readonly label: string;
  /** Takes the value that would be right. */
  readonly onFix?: (value: string) => void;
}

/** What is wrong with a field, and the value that would be right. */
export function FieldProblem({ id, problem, label, onFix }: Props) {
  const { language, t } = useApp();
  if (!problem) return null;
  const { fix } = problem;
  return (
    <div class={problem.warning ? 'field-problem warning' : 'field-problem'}>
      <p id={`${id}-problem`}>
        <Icon name={problem.warning ? 'warning' : 'error'} size={12} />
        <span>{problemWords(problem, language, label)}</span>
      </p>
      {fix === undefined || !onFix ? null : (
        <button type="button" class="fix" onClick={() => onFix(fix)}>
          {t('ui.form.fix', { value: fix })}
        </button>
      )}
    </div>
  );
}
