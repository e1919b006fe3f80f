import { useState } from 'preact/hooks';
import type { Choice } from '../../schema/field';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { matchParts } from '../words/matchParts';
import { ChoiceMenu } from './ChoiceMenu';
import { attributesOf, type ControlProps } from './control';
import { useCombobox } from './useCombobox';

/** A combobox: type-ahead by Chinese, pinyin and other names; Enter takes the first; an unknown value is never dropped. */
export function ChoiceControl(props: ControlProps & { readonly choices: readonly Choice[] }) {
  const { t } = useApp();
  const [typing, setTyping] = useState(false);
  const typed = typing ? props.text : '';
  const options = props.choices.filter(({ value, aliases }) => matchParts(value, typed, aliases) !== undefined);
  const combobox = useCombobox({
    options,
    typed,
    chosen: props.text,
    onTake({ value }) {
      setTyping(false);
      props.onText(value);
    },
  });
  const leave = (): void => {
    const meant = typing ? exactly(props.choices, props.text) : undefined;
    if (meant && meant !== props.text) props.onText(meant);
    setTyping(false);
    combobox.close();
    props.onLeave();
  };
  return (
    <div class="with-button choice">
      <input
        {...attributesOf(props)}
        {...combobox.attributes}
        class="control"
        type="text"
        value={props.text}
        onInput={(event) => {
          setTyping(true);
          combobox.typing();
          props.onText(event.currentTarget.value);
        }}
        onClick={combobox.show}
        onKeyDown={combobox.press}
        onBlur={leave}
      />
      <Icon name={combobox.open ? 'up' : 'down'} class="control-sign" />
      <ChoiceMenu
        name={props.name}
        combobox={combobox}
        options={options}
        typed={typed}
        chosen={props.text}
        none={t('ui.choice.unknown', { text: props.text.trim() })}
      />
    </div>
  );
}

/** The option meant by another of its names, typed in full. */
function exactly(choices: readonly Choice[], typed: string): string | undefined {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return choices.find(({ value, aliases }) => [value, ...aliases].some((name) => name.toLowerCase() === wanted))?.value;
}
