import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { problemWords } from '../words/problemWords';
import { useApp } from './appContext';
import type { Refusal } from './useAppState';

/** Above the page: why nothing was done, or that something half-done was finished. One at a time; trouble comes first. */
export function PageBanner({ banner, recovered }: { banner: Refusal | undefined; recovered: number }) {
  const { language, t, clearBanner, hello, route, go } = useApp();
  const { obstacle } = hello;
  if (!banner && obstacle && route.page !== 'health') {
    return (
      <Banner
        tint="danger"
        role="alert"
        actions={
          <Button small onPress={() => go({ page: 'health' })}>
            {t('ui.health.go')}
          </Button>
        }
      >
        {problemWords(obstacle, language)}
      </Banner>
    );
  }
  if (!banner) {
    return recovered > 0 ? (
      <Banner tint="ok" role="status">
        {t('ui.recovered', { count: recovered })}
      </Banner>
    ) : null;
  }
  const { problems, again } = banner;
  return (
    <Banner
      tint="danger"
      role="alert"
      title={t('ui.error.title')}
      actions={
        <>
          {again ? (
            <Button small onPress={again}>
              {t('ui.retry')}
            </Button>
          ) : null}
          <Button small kind="link" onPress={clearBanner}>
            {t('ui.error.close')}
          </Button>
        </>
      }
    >
      {problems.map((problem) => (
        <p key={`${problem.code}${problem.field ?? ''}`}>{problemWords(problem, language)}</p>
      ))}
    </Banner>
  );
}
