import type { JSX } from 'preact';
import type { Choice, Control } from '../../schema/field';
import { useApp } from '../app/appContext';
import { ChoiceChips } from '../parts/ChoiceChips';
import { ChoiceControl } from './ChoiceControl';
import type { ControlProps } from './control';
import { DayControl } from './DayControl';
import { MultilineControl } from './MultilineControl';
import { TextControl } from './TextControl';

/** The control a field asks for, by its kind; a colleague is chosen from the members, any other name may be typed. */
export function FieldControl(props: ControlProps) {
  const { members } = useApp().hello.settings;
  if (props.field.type === 'person' && members.length > 0) {
    return <ChoiceControl {...props} choices={members.map(({ name }) => ({ value: name, aliases: [] }))} />;
  }
  const Drawn = controls[props.field.control];
  return <Drawn {...props} />;
}

const controls: Record<Control, (props: ControlProps) => JSX.Element> = {
  text: TextControl,
  phone: TextControl,
  email: TextControl,
  multiline: MultilineControl,
  day: DayControl,
  choice: ListControl,
  readonly: (props) => <output id={props.id}>{props.text}</output>,
};

function ListControl(props: ControlProps) {
  const choices = useApp().hello.settings.choices[props.field.list ?? ''] ?? [];
  if (!fitsARow(props, choices)) return <ChoiceControl {...props} choices={choices} />;
  return (
    <ChoiceChips
      name={props.name}
      options={choices.map(({ value }) => ({ value, label: value }))}
      value={props.text}
      describedBy={props.describedBy}
      onChoose={props.onText}
    />
  );
}

/** Up to four short options fit a row of chips; more, or a value that is none of them, need the combobox. */
const fitsARow = ({ field, text }: ControlProps, choices: readonly Choice[]): boolean =>
  !field.half &&
  choices.length > 0 &&
  choices.length <= 4 &&
  choices.map(({ value }) => value).join('').length <= 14 &&
  (text === '' || choices.some(({ value }) => value === text));
