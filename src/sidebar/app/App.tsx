import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Hello } from '../../addon/api';
import type { Language } from '../../messages';
import type { Rpc } from '../rpc/client';
import { AccountsCard } from './AccountsCard';
import type { Route } from './route';
import { Shell } from './Shell';
import { Waiting } from './Waiting';

interface Props {
  readonly rpc: Rpc;
  readonly route: Route;
  readonly language: Language;
}

/** Asks who is here before anything else; a first call that fails means the wrong Google account more often than anything (RELIABILITY §3, no. 2). */
export function App({ rpc, route, language }: Props) {
  const [hello, setHello] = useState<Hello>();
  const [failed, setFailed] = useState(false);
  const greet = useCallback(async () => {
    setFailed(false);
    const answer = await rpc('hello', {});
    if (answer.ok) setHello(answer.value);
    setFailed(!answer.ok);
  }, [rpc]);
  useEffect(() => {
    greet();
  }, [greet]);
  return (
    <div class="app" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {hello ? (
        <Shell rpc={rpc} language={language} hello={hello} first={route} onRefresh={greet} />
      ) : failed ? (
        <AccountsCard language={language} onRetry={greet} />
      ) : (
        <Waiting language={language} />
      )}
    </div>
  );
}
