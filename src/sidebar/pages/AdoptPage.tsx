import { useState } from 'preact/hooks';
import { AdoptColumns } from '../adopt/AdoptColumns';
import { AdoptDone } from '../adopt/AdoptDone';
import { AdoptKind } from '../adopt/AdoptKind';
import { AdoptTabs } from '../adopt/AdoptTabs';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAsked } from '../app/useAsked';
import { Loading } from '../parts/Loading';

/** Which tab, and where nobody could tell, which kind of table it is. */
interface Choice {
  readonly sheetId: number;
  readonly table?: string;
}

/** Takes over a tab somebody keeps already: which tab, what its columns mean, done. */
export function AdoptPage({ notice }: PageProps) {
  const { t, clearBanner } = useApp();
  const [choice, setChoice] = useState<Choice>();
  const [adopted, setAdopted] = useState(false);
  const { value: plan, loading } = useAsked('adoptPlan', choice ?? {});
  const chosen = plan?.chosen && plan.chosen.sheetId === choice?.sheetId ? plan.chosen : undefined;
  const again = (): void => {
    clearBanner();
    setAdopted(false);
    setChoice(undefined);
  };
  if (chosen && plan && !adopted) {
    return (
      <AdoptColumns
        key={`${chosen.sheetId} ${chosen.table}`}
        plan={plan}
        chosen={chosen}
        notice={notice}
        onBack={again}
        onAdopted={() => setAdopted(true)}
      />
    );
  }
  const step = adopted ? 3 : choice ? 2 : 1;
  return (
    <Page title={t('ui.adopt.title')} notice={notice} aside={<span class="meta">{t('ui.adopt.step', { step })}</span>}>
      {adopted ? (
        <AdoptDone onMore={again} />
      ) : loading || !plan ? (
        <Loading />
      ) : choice ? (
        <AdoptKind onChoose={(table) => setChoice({ ...choice, table })} onBack={again} />
      ) : (
        <AdoptTabs plan={plan} onChoose={(sheetId) => setChoice({ sheetId })} />
      )}
    </Page>
  );
}
