import { methodsFor } from '../../crm/rules/cadence';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { RecordPage } from '../app/RecordPage';
import { Summary } from '../card/Summary';
import { Timeline } from '../card/Timeline';
import { FollowUpBox } from '../followUp/FollowUpBox';
import { Section } from '../parts/Section';

/** The quick box as a page of its own, with what was said last below it. */
export function FollowUpPage({ notice }: PageProps) {
  const { t, route, replace, hello } = useApp();
  return (
    <RecordPage title="ui.followUp.title" notice={notice}>
      {(card) => {
        const said = card.timeline.filter(({ kind }) => kind === 'followUp');
        return (
          <Page
            title={t('ui.followUp.title')}
            notice={notice}
            footer={
              card.table === 'followUps' ? null : (
                <footer class="form-footer">
                  <FollowUpBox
                    focused
                    table={card.table}
                    number={card.number}
                    completes={route.completes}
                    usual={methodsFor(card, hello.settings)}
                    onLogged={() => replace({ page: 'card', table: card.table, number: card.number })}
                  />
                </footer>
              )
            }
          >
            <Summary card={card} />
            {card.table === 'followUps' ? <p class="lead-text">{t('ui.followUp.onFollowUp')}</p> : null}
            {said.length > 0 ? (
              <Section title={t('ui.followUp.before')} count={said.length}>
                <Timeline items={said.slice(0, 5)} table={card.table} />
              </Section>
            ) : null}
          </Page>
        );
      }}
    </RecordPage>
  );
}
