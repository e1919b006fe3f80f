import { useId, useState } from 'preact/hooks';
import type { Choice } from '../../schema/field';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';
import { matchParts } from '../words/matchParts';
import { ChoiceMenu } from './ChoiceMenu';
import { attributesOf, type ControlProps } from './control';

/** A combobox: type-ahead by Chinese, initials and other names; Enter takes the first; an unknown value is never dropped. */
export function ChoiceControl(props: ControlProps & { readonly choices: readonly Choice[] }) {
  const { t } = useApp();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const found = matching(props.choices, typing ? props.text : '');
  const at = active >= 0 ? Math.min(active, found.length - 1) : typing && props.text.trim() !== '' ? 0 : -1;

  const show = (): void => {
    setOpen(true);
    setActive(typing ? -1 : props.choices.findIndex((choice) => choice.value === props.text));
  };
  const close = (): void => {
    setOpen(false);
    setTyping(false);
    setActive(-1);
  };
  const take = (value: string): void => {
    props.onText(value);
    close();
  };
  const leave = (): void => {
    const meant = typing ? exactly(props.choices, props.text) : undefined;
    if (meant && meant !== props.text) props.onText(meant);
    close();
    props.onLeave();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (!open) {
        show();
        return;
      }
      setActive((at + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && open && found[at]) {
      event.preventDefault();
      take(found[at].value);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="with-button choice">
      <input
        {...attributesOf(props)}
        class="control"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        value={props.text}
        onInput={(event) => {
          setTyping(true);
          setActive(-1);
          setOpen(true);
          props.onText(event.currentTarget.value);
        }}
        onClick={show}
        onKeyDown={press}
        onBlur={leave}
      />
      <Icon name={open ? 'up' : 'down'} class="control-sign" />
      <ChoiceMenu
        id={list}
        name={props.name}
        hidden={!open}
        choices={found}
        typed={typing ? props.text : ''}
        chosen={props.text}
        active={at}
        unknown={t('ui.choice.unknown', { text: props.text.trim() })}
        onTake={take}
      />
    </div>
  );
}

const matching = (choices: readonly Choice[], typed: string): readonly Choice[] =>
  choices.filter(({ value, aliases }) => matchParts(value, typed, aliases) !== undefined);

/** The option meant by another of its names, typed in full. */
function exactly(choices: readonly Choice[], typed: string): string | undefined {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return choices.find(({ value, aliases }) => [value, ...aliases].some((name) => name.toLowerCase() === wanted))?.value;
}
