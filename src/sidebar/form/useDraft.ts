import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { type Draft, packed, unpacked } from './draft';
import { type Keeping, useKeeping } from './useKeeping';

export interface DraftHandle {
  readonly draft: Draft;
  /** When what was typed in an earlier sidebar was kept, `2026-11-19T14:32:05`; '' for what was typed in this one. */
  readonly resumed: string | undefined;
  readonly dirty: boolean;
  readonly keeping: Keeping;
  change(part: Partial<Draft>): void;
  setText(key: string, text: string): void;
  touch(key: string): void;
  /** Forgets what was typed and begins with `first` again. */
  discard(): void;
  /** Forgets the kept draft; the page is about to be left. */
  forget(): void;
}

/** The draft kept under `key`, begun with `first`; every change is laid down at once, so leaving the page loses nothing. */
export function useDraft(key: string, first: () => Draft): DraftHandle {
  const { drafts, unsaved } = useApp();
  const [begun, begin] = useState(first);
  const [found] = useState(() => drafts.find(key));
  const [draft, setDraft] = useState<Draft>(() => (found && unpacked(found.text, begun)) ?? begun);
  const [dirty, setDirty] = useState(found !== undefined);
  const latest = useRef(draft);
  const { keeping, changed, forgotten } = useKeeping(key);

  const show = (next: Draft): void => {
    latest.current = next;
    setDraft(next);
  };
  const change = (part: Partial<Draft>): void => {
    const next = { ...latest.current, ...part };
    show(next);
    drafts.put(key, packed(next, begun));
    setDirty(true);
    unsaved.current = key;
    changed();
  };
  const forget = (): void => {
    drafts.drop(key);
    setDirty(false);
    unsaved.current = undefined;
    forgotten();
  };
  return {
    draft,
    resumed: found?.at,
    dirty,
    keeping,
    change,
    setText: (name, text) => change({ texts: { ...latest.current.texts, [name]: text } }),
    touch(name) {
      const { touched } = latest.current;
      if (!touched.includes(name)) show({ ...latest.current, touched: [...touched, name] });
    },
    discard() {
      forget();
      const fresh = first();
      begin(fresh);
      show(fresh);
    },
    forget,
  };
}
