import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { useAct } from '../app/useAct';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';

const goes: readonly MessageKey[] = ['ui.remove.hidden', 'ui.remove.notes', 'ui.remove.rules', 'ui.remove.undo'];
const stays: readonly MessageKey[] = ['ui.remove.values', 'ui.remove.columns', 'ui.remove.reports'];

/** Takes the CRM out again: what goes and what stays, before it is done. */
export function RemovePage({ notice }: PageProps) {
  const { t, rpc, failed, refresh, replace, back } = useApp();
  const { busy, change } = useAct();
  const remove = async (): Promise<void> => {
    const answer = await change((request) => rpc('remove', { request }));
    if (!answer.ok) return failed(answer.problems, remove);
    refresh();
    replace({ page: 'setUp' });
  };
  return (
    <Page
      title={t('ui.remove.title')}
      notice={notice}
      footer={
        <footer class="form-footer">
          <p class="consequence">{t('ui.remove.noUndo')}</p>
          <div class="buttons">
            <Button onPress={back}>{t('ui.remove.keep')}</Button>
            <Button kind="danger" busy={busy} onPress={remove}>
              {t('ui.remove.button')}
            </Button>
          </div>
        </footer>
      }
    >
      <Section title={t('ui.remove.goes')}>
        <ul class="card ticks">
          {goes.map((key) => (
            <li key={key}>
              <Icon name="trash" />
              {t(key)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('ui.remove.stays')}>
        <ul class="card ticks">
          {stays.map((key) => (
            <li key={key}>
              <Icon name="check" />
              {t(key)}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
