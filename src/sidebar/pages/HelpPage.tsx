import type { MessageKey } from '../../messages';
import { useApp } from '../app/appContext';
import { Page } from '../app/Page';
import type { PageProps } from '../app/PageOf';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';

const keys: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['Ctrl / ⌘ + Enter', 'ui.keys.save'],
  ['Ctrl / ⌘ + Shift + Enter', 'ui.keys.saveAndLog'],
  ['Esc', 'ui.keys.back'],
  ['Ctrl / ⌘ + Z', 'ui.keys.undo'],
  ['↑ ↓', 'ui.keys.rows'],
  ['Enter', 'ui.keys.open'],
  ['/', 'ui.keys.search'],
  ['N', 'ui.keys.new'],
  ['F', 'ui.keys.followUp'],
  ['1 … 5', 'ui.keys.methods'],
  ['G T', 'ui.keys.today'],
  ['G H', 'ui.keys.history'],
  ['?', 'ui.keys.help'],
];

/** The keyboard, and what the CRM can and cannot protect. */
export function HelpPage({ notice }: PageProps) {
  const { t, singleKeys, setSingleKeys } = useApp();
  return (
    <Page title={t('ui.help.title')} notice={notice}>
      <Section title={t('ui.help.keyboard')}>
        <dl class="card keys">
          {keys.map(([press, does]) => (
            <div key={press}>
              <dt>
                <kbd>{press}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <label class="tick">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          />
          <span>{t('ui.help.singleKeys')}</span>
        </label>
      </Section>
      <Section title={t('ui.help.privacy')} icon="shield">
        <div class="card padded">
          <p>{t('ui.privacy')}</p>
          <p>{t('ui.help.privacyMore')}</p>
        </div>
      </Section>
      <p class="privacy">
        <Icon name="history" />
        <span>{t('ui.help.undo')}</span>
      </p>
    </Page>
  );
}
