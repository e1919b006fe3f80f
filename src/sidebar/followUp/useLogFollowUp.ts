import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import type { DraftHandle } from '../form/useDraft';
import type { FormProblems } from '../form/useFormProblems';

interface About {
  readonly table: string;
  readonly number: string;
  readonly completes: string | undefined;
  readonly handle: DraftHandle;
  readonly form: FormProblems;
  readonly onLogged: (() => void) | undefined;
}

/** Writes the follow-up down; the box is empty again afterwards. */
export function useLogFollowUp({ table, number, completes, handle, form, onLogged }: About) {
  const { failed } = useApp();
  const { busy, act } = useAct();
  const log = async (): Promise<void> => {
    if (!form.check()) return;
    const { texts, request } = handle.draft;
    const input = {
      table: table === 'customers' ? ('customers' as const) : ('leads' as const),
      number,
      fields: texts,
      ...(completes && { completes }),
    };
    const answer = await act('logFollowUp', input, request);
    if (!answer.ok) return failed(form.refuse(answer.problems), log);
    handle.discard();
    form.reset();
    onLogged?.();
  };
  return { busy, log };
}
