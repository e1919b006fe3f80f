import type { Match, RecordRef } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import type { DuplicateVerdict } from './draft';

export interface DuplicateProps {
  readonly matches: readonly Match[];
  readonly verdicts: Readonly<Record<string, DuplicateVerdict>>;
  readonly onView: (record: RecordRef) => void;
  readonly onJudge: (match: Match, verdict: DuplicateVerdict | undefined) => void;
}

/** Other records that may be the same, and why; saving goes on whatever one answers. */
export function DuplicateBanner({ matches, verdicts, onView, onJudge }: DuplicateProps) {
  const { t } = useApp();
  const judged = matches.filter(({ number }) => verdicts[number]);
  const open = matches.filter(({ number }) => !verdicts[number]);
  return (
    <>
      {open.slice(0, 3).map((match) => (
        <Banner
          key={match.number}
          tint="dup"
          role="status"
          title={t('ui.duplicate.title')}
          actions={
            <>
              <Button small onPress={() => onView(match)}>
                {t('ui.duplicate.view')}
              </Button>
              <Button small onPress={() => onJudge(match, 'same')}>
                {t('ui.duplicate.same')}
              </Button>
              <Button small onPress={() => onJudge(match, 'different')}>
                {t('ui.duplicate.different')}
              </Button>
            </>
          }
        >
          <p>
            <Data text={[match.number, match.title, match.detail].filter(Boolean).join(' · ')} />
          </p>
          {match.evidence.map(({ key, params }) => (
            <p key={key}>{t(key, params)}</p>
          ))}
        </Banner>
      ))}
      {open.length > 3 ? <p class="meta">{t('ui.duplicate.others', { count: open.length - 3 })}</p> : null}
      {judged.map((match) => (
        <p class="judged" key={match.number}>
          <span>
            {t(verdicts[match.number] === 'same' ? 'ui.duplicate.judgedSame' : 'ui.duplicate.judgedDifferent', {
              number: match.number,
            })}
          </span>
          {verdicts[match.number] === 'same' ? (
            <button type="button" class="link" onClick={() => onView(match)}>
              {t('ui.duplicate.open', { number: match.number })}
            </button>
          ) : null}
          <button type="button" class="link" onClick={() => onJudge(match, undefined)}>
            {t('ui.duplicate.reconsider')}
          </button>
        </p>
      ))}
    </>
  );
}
