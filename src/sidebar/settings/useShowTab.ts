import type { Ask } from '../../addon/api';
import { useApp } from '../app/appContext';
import { useAct } from '../app/useAct';

type Place = Omit<Ask<'settingsPage'>, 'request'>;

/** Shows a tab of the settings, at a cell where one is named. */
export function useShowTab(): { readonly busy: boolean; readonly show: (place: Place) => Promise<void> } {
  const { rpc, failed } = useApp();
  const { busy, change } = useAct();
  const show = async (place: Place): Promise<void> => {
    const answer = await change((request) => rpc('settingsPage', { ...place, request }));
    if (!answer.ok) failed(answer.problems, () => show(place));
  };
  return { busy, show };
}
