import { useId, useState } from 'preact/hooks';

/** One line of the list under a combobox. */
export interface MenuOption {
  readonly value: string;
  /** What is read; the value itself where absent. */
  readonly label?: string;
  /** Behind it, in grey. */
  readonly aside?: string;
  readonly aliases: readonly string[];
  /** Not a value but something to do, such as opening a new record. */
  readonly does?: true;
}

interface Asked {
  readonly options: readonly MenuOption[];
  /** What is typed to narrow the list down; '' shows all of it. */
  readonly typed: string;
  readonly chosen: string;
  readonly onTake: (option: MenuOption) => void;
}
export interface Combobox {
  readonly list: string;
  readonly open: boolean;
  /** Which option Enter would take; -1 for none. */
  readonly at: number;
  show(): void;
  /** The typing has changed: the list opens at its first line. */
  typing(): void;
  close(): void;
  take(option: MenuOption): void;
  /** Arrows, Enter and Esc, where they belong to the list. */
  press(event: KeyboardEvent): void;
  /** What an input says of its list. */
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
}

/** The list of a field in which one types: it opens on a click or an arrow, and never fires while an input method composes. */
export function useCombobox({ options, typed, chosen, onTake }: Asked): Combobox {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const first = typed.trim() === '' || options[0]?.does ? -1 : 0;
  const at = active >= 0 ? Math.min(active, options.length - 1) : first;

  const show = (): void => {
    setOpen(true);
    setActive(typed === '' ? options.findIndex(({ value }) => value === chosen) : -1);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const take = (option: MenuOption): void => {
    onTake(option);
    close();
  };
  return {
    list,
    open,
    at,
    show,
    typing() {
      setActive(-1);
      setOpen(true);
    },
    close,
    take,
    press(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const option = options[at];
      if (step !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        if (open) setActive((at + step + options.length) % Math.max(1, options.length));
        else show();
      } else if (event.key === 'Enter' && open && option) {
        event.preventDefault();
        take(option);
      } else if (event.key === 'Escape' && open) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    },
    attributes: {
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: false,
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': list,
      'aria-activedescendant': open && at >= 0 ? `${list}-${at}` : undefined,
    },
  };
}
