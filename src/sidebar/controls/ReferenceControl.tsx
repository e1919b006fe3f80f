import { useState } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { Data } from '../parts/Data';
import { Icon } from '../parts/Icon';
import { createWords, tableOf } from '../words/tableWords';
import { ChoiceMenu } from './ChoiceMenu';
import { attributesOf, type ControlProps } from './control';
import { type MenuOption, useCombobox } from './useCombobox';
import { useLookup } from './useLookup';

/** The number of another record, found by its name; below it says whose number it is. A record that is not there yet can be opened from here. */
export function ReferenceControl(props: ControlProps) {
  const { t, language, go, hello, titles, open, unsaved } = useApp();
  const [typing, setTyping] = useState(false);
  const text = props.text.trim();
  const title = titles.get(text);
  const tables = (props.field.references ?? []).filter((table) => table in hello.tables);
  const hits = useLookup(typing || title === undefined ? text : '', tables);
  const found = hits.map(
    ({ number, title: name }): MenuOption => ({ value: number, label: name, aside: number, aliases: [number] }),
  );
  // a number that is there is nobody's name
  const isNamed = text !== '' && !hits.some(({ number }) => number === text);
  const creatable = typing && isNamed ? tables.filter((table) => tableOf(table, hello.settings).titleField !== '') : [];
  const options = [
    ...found,
    ...creatable.map((table) => ({
      value: `new ${table}`,
      label: t('ui.reference.create', { create: createWords(tableOf(table), language), text }),
      aliases: [],
      does: true as const,
    })),
  ];
  const take = ({ value, does }: MenuOption): void => {
    setTyping(false);
    if (does) create(value.slice('new '.length));
    else props.onText(value);
  };
  const create = (table: string): void => {
    const { titleField } = tableOf(table, hello.settings);
    const draft = unsaved.current;
    go({
      page: 'new',
      table,
      texts: { [titleField]: text },
      ...(draft ? { fills: { draft, field: props.fieldKey } } : {}),
    });
  };
  const combobox = useCombobox({ options, typed: typing ? text : '', chosen: text, onTake: take });
  const leave = (): void => {
    const named = typing ? hits.filter((hit) => hit.title === text) : [];
    if (named.length === 1 && named[0]) props.onText(named[0].number);
    setTyping(false);
    combobox.close();
    props.onLeave();
  };
  const record = hits.find(({ number }) => number === text);
  return (
    <div class="with-menu choice">
      <div class="with-button">
        <input
          {...attributesOf(props)}
          {...combobox.attributes}
          placeholder={props.hint ?? t('ui.reference.hint')}
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
        <Icon name="search" class="control-sign" />
        <ChoiceMenu
          name={props.name}
          combobox={combobox}
          options={options}
          typed={typing ? text : ''}
          chosen={text}
          none=""
        />
      </div>
      {title !== undefined && !combobox.open ? (
        <p class="read-as">
          {record ? (
            <button type="button" class="link" onClick={() => open(record)}>
              <Data text={title} />
            </button>
          ) : (
            <Data text={title} />
          )}
        </p>
      ) : null}
    </div>
  );
}
