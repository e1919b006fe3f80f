import { type Language, languages, say } from '../../messages';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';

/** The first call got no answer. In both languages: whose language it is was part of the answer. */
export const AccountsCard = ({ language, onRetry }: { language: Language; onRetry: () => void }) => (
  <main class="page">
    <h1 class="sr-only">CRM</h1>
    {[language, ...languages.filter((other) => other !== language)].map((tongue, at) => (
      <div key={tongue} lang={tongue === 'zh' ? 'zh-CN' : 'en'} class="accounts">
        <Banner
          tint="warn"
          role={at === 0 ? 'alert' : undefined}
          title={say(tongue, 'ui.accounts.title')}
          actions={
            <Button small kind={at === 0 ? 'primary' : 'plain'} onPress={onRetry}>
              {say(tongue, 'ui.retry')}
            </Button>
          }
        >
          <p>{say(tongue, 'ui.accounts.why')}</p>
          <ol>
            <li>{say(tongue, 'ui.accounts.profile')}</li>
            <li>{say(tongue, 'ui.accounts.signOut')}</li>
            <li>{say(tongue, 'ui.accounts.private')}</li>
          </ol>
        </Banner>
      </div>
    ))}
  </main>
);
