import { useLayoutEffect } from 'preact/hooks';
import type { DraftShelf } from '../form/draftShelf';

/** The browser asks before it throws the page away while a draft lies on the page only. */
export function useBeforeClosing(drafts: DraftShelf): void {
  useLayoutEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (drafts.all().some(({ safe }) => !safe)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [drafts]);
}
