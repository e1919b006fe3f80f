import type { Say } from '../app/appContext';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { RadioRow } from '../parts/RadioRow';
import { momentWords } from '../words/dayWords';
import { personName } from '../words/personName';
import { problemWords } from '../words/problemWords';
import type { Choice, Decision } from './undoQuestion';

interface Props {
  readonly decision: Decision;
  readonly back: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** 现在：X ／ 改回：Y, with who made it so and when; a record that goes whole shows every reason against it. */
export function ConflictChoice({ decision, back, onChoose }: Props) {
  const { t, hello, language } = useApp();
  const [problem] = decision.problems;
  if (!problem) return null;
  const { params = {} } = problem;
  const shown = (name: string): string => valueWords(String(params[name] ?? ''), problem.code, t);
  const about = [params.number, decision.whole ? '' : params.label].filter((part) => part).join(' · ');
  const since = (by: string, at: string): string =>
    at === ''
      ? t('ui.undo.sinceUnknown')
      : t('ui.undo.since', {
          who: personName(by, hello.settings.members) || t('ui.history.unknown'),
          when: momentWords(at, hello.today, language),
        });
  const isValue = !decision.whole && !decision.fixed;
  return (
    <fieldset class="card conflict-field">
      <legend>
        <Data text={about || t('ui.action.judgeDuplicate')} />
      </legend>
      {isValue ? (
        <p class="meta">
          {t('ui.undo.wrote')} <s>{shown('wrote')}</s> · {since(String(params.by ?? ''), String(params.at ?? ''))}
        </p>
      ) : (
        <ul class="reasons">
          {decision.problems.map((one) => (
            <li key={String(one.params?.key)}>
              {one.code === 'undo.conflict' ? (
                <span>
                  <b>{String(one.params?.label ?? '')}</b>{' '}
                  {t('ui.undo.nowIs', { now: String(one.params?.now || t('ui.value.empty')) })} ·{' '}
                  {since(String(one.params?.by ?? ''), String(one.params?.at ?? ''))}
                </span>
              ) : (
                problemWords(one, language)
              )}
            </li>
          ))}
        </ul>
      )}
      {decision.fixed ? (
        <p class="meta">{t('ui.undo.fixed')}</p>
      ) : (
        <>
          <RadioRow
            name={`undo-${decision.key}`}
            checked={!back}
            onCheck={() => onChoose('keep')}
            label={isValue ? t('ui.undo.now', { value: shown('now') }) : t('ui.undo.keepWhole')}
            {...(isValue ? { aside: t('ui.undo.keeps') } : {})}
          />
          <RadioRow
            name={`undo-${decision.key}`}
            checked={back}
            onCheck={() => onChoose('restore')}
            label={isValue ? t('ui.undo.to', { value: shown('to') }) : t('ui.undo.restoreWhole')}
          />
        </>
      )}
    </fieldset>
  );
}

/** What stands in a cell as it is; a verdict on duplicates by its word. */
function valueWords(text: string, code: string, t: Say): string {
  if (code !== 'undo.verdict') return text || t('ui.value.empty');
  if (text === 'same') return t('ui.duplicate.same');
  return text === 'different' ? t('ui.duplicate.different') : t('ui.undo.noVerdict');
}
