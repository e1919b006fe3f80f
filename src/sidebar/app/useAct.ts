import { useState } from 'preact/hooks';
import type { Response } from '../../addon/api';
import type { Inputs } from '../../crm/actions/inputs';
import { newRequest } from '../rpc/request';
import { useApp } from './appContext';

export interface Act {
  readonly busy: boolean;
  /** Has an action carried out. Shows the toast when it was done; answers what was refused. */
  act<K extends keyof Inputs>(action: K, input: Sent<Inputs[K]>, request?: string): Promise<Response<'act'>>;
  /** The same for the other methods that change something. */
  change(work: (request: string) => Promise<Response<'act'>>): Promise<Response<'act'>>;
}

/** Inputs with defaults may be left out when sending. */
type Sent<I> = Omit<I, 'verdicts' | 'result'> & Partial<I>;

/** One change at a time: buttons are off while it is under way, and what failed can be tried again with the same request id. */
export function useAct(): Act {
  const { rpc, done } = useApp();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Response<'act'>>): Promise<Response<'act'>> => {
    setBusy(true);
    let answer = await work();
    // a larger work stops now and then; the same request goes on with it
    while (answer.ok && answer.value.more) answer = await work();
    setBusy(false);
    if (answer.ok) done(answer.value);
    return answer;
  };
  return {
    busy,
    act: (action, input, request = newRequest()) => run(() => rpc('act', { action, input, request })),
    change: (work) => {
      const request = newRequest();
      return run(() => work(request));
    },
  };
}
