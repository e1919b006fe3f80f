import { useEffect, useRef } from 'preact/hooks';
import type { Choice } from '../../schema/field';
import { useApp } from '../app/appContext';
import { matchParts } from '../words/matchParts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly choices: readonly Choice[];
  readonly typed: string;
  readonly chosen: string;
  readonly active: number;
  readonly unknown: string;
  readonly onTake: (value: string) => void;
}

/** The options under a combobox, the matched part bold. */
export function ChoiceMenu({ id, name, hidden, choices, typed, chosen, active, unknown, onTake }: Props) {
  const { t } = useApp();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hidden) list.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [hidden]);
  useEffect(() => {
    if (!hidden) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active, hidden]);
  return (
    <div class="menu" hidden={hidden}>
      <div id={id} ref={list} role="listbox" aria-label={name}>
        {choices.map(({ value, aliases }, at) => (
          // The field keeps the focus and hears the keys; the options are only pointed at.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div
            key={value}
            id={`${id}-${at}`}
            role="option"
            class={at === active ? 'option active' : 'option'}
            aria-selected={value === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(value)}
          >
            <span>
              {(matchParts(value, typed, aliases) ?? []).map(([piece, matched]) =>
                matched ? <b key={piece}>{piece}</b> : piece,
              )}
            </span>
            {at === active && typed ? <span class="option-key">{t('ui.choice.enter')}</span> : null}
          </div>
        ))}
      </div>
      {choices.length === 0 ? <p class="option-none">{unknown}</p> : null}
    </div>
  );
}
