import { useRef, useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { matchParts } from '../words/matchParts';
import { ChoiceMenu } from './ChoiceMenu';
import { attributesOf, type ControlProps } from './control';
import { type MenuOption, useCombobox } from './useCombobox';

interface Props extends ControlProps {
  readonly items: readonly string[];
  readonly onItems: (items: readonly string[]) => void;
  /** The words in a text, cut at every separator people use (C-16). */
  readonly read: (text: string) => readonly string[];
  readonly options: readonly MenuOption[];
  /** What a chip shows, where that is not the word itself. */
  readonly labelOf?: (item: string) => string;
  /** What is being typed, for options that are looked up; these fit as they come. */
  readonly onTyped?: (text: string) => void;
  readonly onFocus?: () => void;
}

const SEPARATOR = /[,，、;；\n]$/;

/** Several words in one cell as chips: a separator or Enter ends a word, backspace takes the last one back. A word half typed is part of the draft. */
export function ChipsControl(props: Props) {
  const { t } = useApp();
  const { items, onItems, labelOf = (item) => item } = props;
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // while a word is typed it stands in the draft already, and not yet among the chips
  const ended = useRef(items);
  if (typed === '') ended.current = items;
  const chips = ended.current;
  const hold = (words: readonly string[]): void => {
    const held = [...chips, ...words.filter((word) => !chips.includes(word))];
    if (held.join() !== items.join()) onItems(held);
  };
  const type = (text: string): void => {
    setTyped(text);
    props.onTyped?.(text);
  };
  const add = (words: readonly string[]): void => {
    type('');
    hold(words);
  };
  const fits = ({ value, label, aliases }: MenuOption): boolean =>
    !chips.includes(value) && (props.onTyped !== undefined || matchParts(label ?? value, typed, aliases) !== undefined);
  const options = props.options.filter(fits);
  const combobox = useCombobox({ options, typed, chosen: '', onTake: ({ value }) => add([value]) });

  const press = (event: KeyboardEvent): void => {
    combobox.press(event);
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(props.read(typed));
      combobox.close();
    } else if (event.key === 'Backspace' && typed === '' && chips.length > 0) {
      event.preventDefault();
      onItems(chips.slice(0, -1));
    }
  };
  const drop = (item: string): void => {
    ended.current = chips.filter((other) => other !== item);
    onItems(items.filter((other) => other !== item));
  };
  const leave = (): void => {
    combobox.close();
    if (typed.trim() !== '') add(props.read(typed));
    props.onLeave();
  };
  return (
    <div class="with-menu choice">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: beside the input only; the keys are heard there. */}
      <div
        class={props.invalid ? 'control chips-box invalid' : 'control chips-box'}
        onClick={() => input.current?.focus()}
      >
        {chips.map((item) => (
          <span class="chip-item" key={item}>
            <span>{labelOf(item)}</span>
            <button
              type="button"
              aria-label={t('ui.chips.remove', { item: labelOf(item) })}
              disabled={props.disabled}
              onClick={() => drop(item)}
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        ))}
        <input
          {...attributesOf(props)}
          {...combobox.attributes}
          placeholder={chips.length === 0 ? props.hint : undefined}
          ref={input}
          type="text"
          value={typed}
          onFocus={props.onFocus}
          onClick={combobox.show}
          onInput={(event) => {
            const text = event.currentTarget.value;
            const composing = (event as InputEvent).isComposing;
            const words = props.read(text);
            if (!composing && (words.length > 1 || (words.length === 1 && SEPARATOR.test(text)))) return add(words);
            type(text);
            if (!composing) hold(words);
            combobox.typing();
          }}
          onKeyDown={press}
          onBlur={leave}
        />
      </div>
      <ChoiceMenu name={props.name} combobox={combobox} options={options} typed={typed} chosen="" none="" />
    </div>
  );
}
