import { useId, useState } from 'preact/hooks';
import type { Claim } from '../../addon/api';
import type { Problem } from '../../values/outcome';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { FieldProblem } from '../form/FieldProblem';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';

/** A copied file, or one that another installation keeps: somebody says what it is to be before anything is written. */
export function ClaimPage({ notice }: PageProps) {
  const { t, hello, rpc, refresh, failed, replace } = useApp();
  const { busy, change } = useAct();
  const [mark, setMark] = useState('B');
  const [problem, setProblem] = useState<Problem>();
  const claim = async (as: Claim): Promise<void> => {
    const answer = await change((request) => rpc('claim', { request, as, ...(as === 'separate' ? { mark } : {}) }));
    const wrong = answer.ok ? undefined : answer.problems.find(({ field }) => field === 'mark');
    setProblem(wrong);
    if (wrong) return;
    if (!answer.ok) return failed(answer.problems, () => claim(as));
    refresh();
    replace({ page: 'today' });
  };
  if (hello.state === 'otherEngine') {
    return (
      <Page title={t('ui.claim.engineTitle')} notice={notice}>
        <p class="lead-text">{t('ui.claim.engine')}</p>
        <Button busy={busy} onPress={() => claim('takeOver')}>
          {t('ui.claim.takeOverButton')}
        </Button>
      </Page>
    );
  }
  return (
    <Page title={t('ui.claim.copiedTitle')} notice={notice}>
      <p class="lead-text">{t('ui.claim.copied')}</p>
      <section class="card choice-card">
        <h2>
          <Icon name="duplicate" />
          {t('ui.claim.separate')}
        </h2>
        <p>{t('ui.claim.separateDoes', { mark })}</p>
        <Mark mark={mark} problem={problem} onMark={setMark} />
        <Button kind="primary" busy={busy} onPress={() => claim('separate')}>
          {t('ui.claim.separateButton')}
        </Button>
      </section>
      <section class="card choice-card">
        <h2>
          <Icon name="convert" />
          {t('ui.claim.replacement')}
        </h2>
        <p>{t('ui.claim.replacementDoes')}</p>
        <Button busy={busy} onPress={() => claim('replacement')}>
          {t('ui.claim.replacementButton')}
        </Button>
      </section>
    </Page>
  );
}

interface MarkProps {
  readonly mark: string;
  readonly problem: Problem | undefined;
  readonly onMark: (mark: string) => void;
}

function Mark({ mark, problem, onMark }: MarkProps) {
  const { t } = useApp();
  const id = useId();
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{t('ui.claim.mark')}</label>
      </div>
      <input
        id={id}
        class="control"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={3}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={mark}
        onInput={(event) => onMark(event.currentTarget.value.toUpperCase())}
      />
      <FieldProblem id={id} problem={problem} label={t('ui.claim.mark')} onFix={onMark} />
    </div>
  );
}
