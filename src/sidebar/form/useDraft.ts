import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { type Draft, newDraft } from './draft';

export interface DraftHandle {
  readonly draft: Draft;
  /** True when something typed before was found again. */
  readonly resumed: boolean;
  readonly dirty: boolean;
  change(part: Partial<Draft>): void;
  setText(key: string, text: string): void;
  touch(key: string): void;
  /** Forgets what was typed and begins with `first` again. */
  discard(): void;
  /** Forgets the kept draft; the page is about to be left. */
  forget(): void;
}

/** The draft kept under `key`, begun with `first`; every change is kept at once, so leaving the page loses nothing. */
export function useDraft(key: string, first: () => Draft): DraftHandle {
  const { drafts } = useApp();
  const [found] = useState(() => drafts.get(key));
  const [draft, setDraft] = useState<Draft>(() => found ?? first());
  const [dirty, setDirty] = useState(found !== undefined);
  useEffect(() => (dirty ? warnBeforeClosing() : undefined), [dirty]);

  const keep = (update: (draft: Draft) => Draft): void => {
    setDraft((now) => {
      const next = update(now);
      drafts.set(key, next);
      return next;
    });
    setDirty(true);
  };
  const forget = (): void => {
    drafts.delete(key);
    setDirty(false);
  };
  return {
    draft,
    resumed: found !== undefined,
    dirty,
    change: (part) => keep((now) => ({ ...now, ...part })),
    setText: (name, text) => keep((now) => ({ ...now, texts: { ...now.texts, [name]: text } })),
    touch: (name) =>
      setDraft((now) => (now.touched.includes(name) ? now : { ...now, touched: [...now.touched, name] })),
    discard: () => {
      forget();
      setDraft(first());
    },
    forget,
  };
}

export const emptyDraft =
  (texts: Readonly<Record<string, string>> = {}) =>
  (): Draft =>
    newDraft(texts);

/** The browser asks before it throws the page away while something is unsaved. */
function warnBeforeClosing(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
