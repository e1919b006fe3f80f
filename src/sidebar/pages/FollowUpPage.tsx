import { methodsFor } from '../../crm/rules/cadence';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { MaskNote } from '../card/MaskNote';
import { Summary } from '../card/Summary';
import { TimelineList } from '../card/Timeline';
import { FollowUpBox } from '../followUp/FollowUpBox';
import { talkedAbout } from '../followUp/talkedAbout';
import { Section } from '../parts/Section';

/** The quick box as a page of its own, with what was said last below it. */
export function FollowUpPage({ notice }: PageProps) {
  const { t, hello, route, replace } = useApp();
  return (
    <RecordPage title="ui.followUp.title" notice={notice}>
      {(card, reveal) => {
        const about = talkedAbout(card, hello);
        const said = card.timeline.filter(({ kind }) => kind === 'followUp');
        return (
          <Page
            title={t('ui.followUp.title')}
            notice={notice}
            footer={
              about ? (
                <footer class="form-footer">
                  <FollowUpBox
                    focused
                    card={card}
                    about={about}
                    completes={route.completes}
                    usual={methodsFor(card, hello.settings)}
                    onLogged={() => replace({ page: 'card', table: card.table, number: card.number })}
                  />
                </footer>
              ) : null
            }
          >
            <Summary card={card} />
            {card.hides ? <MaskNote onReveal={reveal} /> : null}
            {about === undefined ? <p class="lead-text">{t('ui.followUp.onFollowUp')}</p> : null}
            {said.length > 0 ? (
              <Section title={t('ui.followUp.before')} count={said.length}>
                <TimelineList items={said.slice(0, 5)} table={card.table} />
              </Section>
            ) : null}
          </Page>
        );
      }}
    </RecordPage>
  );
}
