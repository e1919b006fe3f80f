import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import type { Item } from './item';

interface Shown {
  readonly items: readonly Item[];
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Closes all of it. */
  readonly onClose: () => void;
  /** From a submenu to the menu it belongs to. */
  readonly onBack?: () => void;
  /** Left at the first level, right past the last: to the neighbouring menu of a bar. */
  readonly onSide?: (by: -1 | 1) => void;
  /** A submenu flips to the left of its parent when there is no room. */
  readonly flipTo?: number;
}

/** A menu that is on screen: arrows move, Enter runs, Escape closes. */
export function Menu({ items, label, x, y, onClose, onBack, onSide, flipTo }: Shown) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ at: number; x: number; y: number; flip: number } | null>(null);
  const [place, setPlace] = useState({ left: x, top: y });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const over = x + width > window.innerWidth - 8;
    setPlace({
      left: Math.max(4, over ? (flipTo ?? window.innerWidth) - width - (flipTo === undefined ? 8 : 0) : x),
      top: Math.max(4, Math.min(y, window.innerHeight - height - 8)),
    });
  }, [x, y, items]);
  useLayoutEffect(() => {
    focusItem(box.current, 0);
  }, []);
  useHeldFocus(box, open === null);

  const pick = (item: Item, index: number, element: HTMLElement) => {
    if (item.disabled) return;
    if (item.items) {
      const { right, left, top } = element.getBoundingClientRect();
      return setOpen({ at: index, x: right - 2, y: top - 5, flip: left + 2 });
    }
    onClose();
    item.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = itemsOf(box.current);
    const at = buttons.indexOf(document.activeElement as HTMLElement); // -1 when it is none of them
    const item = items[at];
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const next = steps[event.key];
    if (next !== undefined) focusItem(box.current, (next + buttons.length) % buttons.length);
    else if (event.key === 'Escape') (onBack ?? onClose)();
    else if (event.key === 'ArrowRight' && item?.items && buttons[at]) pick(item, at, buttons[at]);
    else if (event.key === 'ArrowLeft' && onBack) onBack();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onSide?.(event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const sub = open && items[open.at]?.items;

  return (
    <>
      <div
        ref={box}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        class="menu"
        style={{ left: `${place.left}px`, top: `${place.top}px` }}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <button
            type="button"
            key={`${index}${item.label}`}
            role={item.on === undefined ? 'menuitem' : 'menuitemcheckbox'}
            tabIndex={-1}
            class={`menu-item ${item.apart ? 'apart' : ''}`}
            aria-disabled={item.disabled ?? false}
            {...(item.on === undefined ? {} : { 'aria-checked': item.on })}
            {...(item.items ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': open?.at === index } : {})}
            onClick={(event) => pick(item, index, event.currentTarget)}
            onMouseEnter={(event) => {
              event.currentTarget.focus({ preventScroll: true });
              if (item.items) pick(item, index, event.currentTarget);
              else setOpen(null);
            }}
          >
            <span class="menu-check">{item.on && <Icon name="check" size={14} />}</span>
            <span class="menu-label">{item.label}</span>
            {item.keys && <span class="menu-keys">{item.keys}</span>}
            {item.items && <Icon name="right" size={12} />}
          </button>
        ))}
      </div>
      {open && sub && (
        <Menu
          key={open.at}
          items={sub}
          label={items[open.at]?.label ?? ''}
          x={open.x}
          y={open.y}
          flipTo={open.flip}
          onClose={onClose}
          onBack={() => {
            setOpen(null);
            focusItem(box.current, open.at);
          }}
        />
      )}
    </>
  );
}

/** An add-on's page may ask for the focus while it loads; the menu a person is in keeps it. */
function useHeldFocus(box: RefObject<HTMLDivElement | null>, innermost: boolean): void {
  useEffect(() => {
    if (!innermost) return;
    let last = document.activeElement;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && box.current?.contains(target)) last = target;
    };
    const onBlur = () =>
      requestAnimationFrame(() => {
        const taken = document.activeElement instanceof HTMLIFrameElement;
        if (taken && last instanceof HTMLElement) last.focus({ preventScroll: true });
      });
    document.addEventListener('focusin', onFocus);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('blur', onBlur);
    };
  }, [innermost]);
}

function itemsOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>(':scope > button') ?? [])];
}

function focusItem(box: HTMLElement | null, at: number): void {
  itemsOf(box)[at]?.focus({ preventScroll: true });
}
