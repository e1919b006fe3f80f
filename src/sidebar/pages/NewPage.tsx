import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { NewRecord } from '../form/NewRecord';
import { Toggle } from '../parts/Toggle';
import { createWords, tableOf } from '../words/tableWords';
import { FollowUpPage } from './FollowUpPage';

/** A new record of any table; a new follow-up has its own, quicker page. */
export function NewPage(props: PageProps) {
  const { route } = useApp();
  return route.table === 'followUps' ? <FollowUpPage {...props} /> : <NewRecordPage {...props} />;
}

function NewRecordPage({ notice }: PageProps) {
  const { t, route, hello, language, replace } = useApp();
  const table = tableOf(route.table, hello.settings);
  const others = ['leads', 'customers'].filter((name) => name in hello.tables);
  if (!(table.name in hello.tables) && !table.firstUsed) {
    return (
      <Page title={createWords(table, language)} notice={notice}>
        <p class="lead-text">{t('ui.new.noTab', { table: table.label[language] })}</p>
      </Page>
    );
  }
  const kinds =
    others.length > 1 && others.includes(table.name) ? (
      <div class="chips kinds">
        {others.map((name) => (
          <Toggle key={name} pressed={name === table.name} onPress={() => replace({ page: 'new', table: name })}>
            {tableOf(name).label[language]}
          </Toggle>
        ))}
      </div>
    ) : null;
  return <NewRecord key={table.name} table={table} notice={notice} above={kinds} />;
}
