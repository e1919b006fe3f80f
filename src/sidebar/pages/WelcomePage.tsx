import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';

/** A workbook without a CRM: what each beginning does, before it is done. */
export function WelcomePage({ notice }: PageProps) {
  const { t, hello, language, rpc, go, replace, refresh, failed } = useApp();
  const { busy, change } = useAct();
  const setUp = async (): Promise<void> => {
    const answer = await change((request) => rpc('setUp', { request, language }));
    if (!answer.ok) return failed(answer.problems, setUp);
    refresh();
    replace({ page: 'today' });
  };
  const adoptable = hello.state === 'adoptable';
  const ready = hello.state === 'ready';
  const choices = [
    <section class="card choice-card" key="adopt">
      <h2>
        <Icon name="table" />
        {t('ui.welcome.adopt')}
      </h2>
      <p>{t('ui.welcome.adoptDoes')}</p>
      <p class="meta">{t('ui.welcome.adoptDoesNot')}</p>
      <Button kind={adoptable ? 'primary' : 'plain'} disabled={busy} onPress={() => go({ page: 'adopt' })}>
        {t('ui.welcome.adoptButton')}
      </Button>
    </section>,
    <section class="card choice-card" key="setUp">
      <h2>
        <Icon name="plus" />
        {t('ui.welcome.setUp')}
      </h2>
      <p>{t('ui.welcome.setUpDoes')}</p>
      <p class="meta">{t('ui.welcome.setUpDoesNot')}</p>
      <Button kind={adoptable || ready ? 'plain' : 'primary'} busy={busy} onPress={setUp}>
        {t(busy ? 'ui.welcome.settingUp' : ready ? 'ui.welcome.setUpAgain' : 'ui.welcome.setUpButton')}
      </Button>
    </section>,
  ];
  return (
    <Page title={t('ui.welcome.title')} notice={notice}>
      {ready ? (
        <Banner tint="ok">{t('ui.welcome.ready')}</Banner>
      ) : (
        <p class="lead-text">{t(adoptable ? 'ui.welcome.adoptable' : 'ui.welcome.empty')}</p>
      )}
      {adoptable ? choices : [...choices].reverse()}
      <p class="privacy">
        <Icon name="shield" />
        <span>{t('ui.privacy')}</span>
      </p>
    </Page>
  );
}
