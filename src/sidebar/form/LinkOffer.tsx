import type { Match, RecordRef } from '../../addon/api';
import { useApp } from '../app/appContext';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import type { DuplicateVerdict } from './draft';

interface Props {
  readonly matches: readonly Match[];
  readonly verdicts: Readonly<Record<string, DuplicateVerdict>>;
  readonly onLink: (match: Match) => void;
  readonly onView: (record: RecordRef) => void;
  readonly onJudge: (match: Match, verdict: DuplicateVerdict | undefined) => void;
}

/** An archive that may be this customer's: link the lead to it instead of opening a second one. */
export function LinkOffer({ matches, verdicts, onLink, onView, onJudge }: Props) {
  const { t } = useApp();
  return (
    <>
      {matches
        .filter(({ number }) => !verdicts[number])
        .map((match) => (
          <Banner
            key={match.number}
            tint="dup"
            role="status"
            title={t('ui.convert.exists')}
            actions={
              <>
                <Button small onPress={() => onLink(match)}>
                  {t('ui.convert.linkTo', { number: match.number })}
                </Button>
                <Button small onPress={() => onView(match)}>
                  {t('ui.duplicate.view')}
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
    </>
  );
}
