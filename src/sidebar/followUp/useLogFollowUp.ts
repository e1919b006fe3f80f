import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';
import type { DraftHandle } from '../form/useDraft';
import type { FormProblems } from '../form/useFormProblems';
import type { TalkedAbout } from './talkedAbout';

interface Asked {
  readonly about: TalkedAbout;
  readonly completes: string | undefined;
  readonly handle: DraftHandle;
  readonly form: FormProblems;
  readonly onLogged: (() => void) | undefined;
}

/** Writes the follow-up down; the box is empty again afterwards. */
export function useLogFollowUp({ about, completes, handle, form, onLogged }: Asked) {
  const { failed } = useApp();
  const { busy, act } = useAct();
  const log = async (): Promise<void> => {
    if (!form.check()) return;
    const { texts, request } = handle.draft;
    const input = {
      table: about.table,
      number: about.number,
      fields: { ...texts, ...about.also },
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
