import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { matchParts } from '../words/matchParts';
import type { Combobox, MenuOption } from './useCombobox';

interface Props {
  readonly name: string;
  readonly combobox: Combobox;
  readonly options: readonly MenuOption[];
  readonly typed: string;
  readonly chosen: string;
  /** What to say where nothing fits. */
  readonly none: string;
}

/** The options under a combobox, the matched part bold. */
export function ChoiceMenu({ name, combobox, options, typed, chosen, none }: Props) {
  const { t } = useApp();
  const { list: id, open, at: active } = combobox;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active, open]);
  return (
    <div class="menu" hidden={!open || (options.length === 0 && none === '')}>
      <div id={id} ref={list} role="listbox" aria-label={name}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys; options are only pointed at.
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and moves through the options.
          <div
            key={option.value}
            id={`${id}-${at}`}
            role="option"
            class={at === active ? 'option active' : 'option'}
            aria-selected={option.value === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => combobox.take(option)}
          >
            <span class="option-label">
              {option.does ? <Icon name="plus" size={12} /> : null}
              <Matched option={option} typed={typed} />
            </span>
            {option.aside ? <span class="option-key">{option.aside}</span> : null}
            {at === active && typed && !option.aside ? <span class="option-key">{t('ui.choice.enter')}</span> : null}
          </div>
        ))}
      </div>
      {options.length === 0 ? <p class="option-none">{none}</p> : null}
    </div>
  );
}

function Matched({ option, typed }: { option: MenuOption; typed: string }) {
  const label = option.label ?? option.value;
  const parts = option.does ? undefined : matchParts(label, typed, option.aliases);
  return <span>{parts ? parts.map(([piece, matched]) => (matched ? <b key={piece}>{piece}</b> : piece)) : label}</span>;
}
