import type { JSX } from 'preact';
import type { Choice, Control } from '../../schema/field';
import { useApp } from '../app/appContext';
import { ChoiceChips } from '../parts/ChoiceChips';
import { AttachmentControl } from './AttachmentControl';
import { ChoiceControl } from './ChoiceControl';
import { CooperationControl } from './CooperationControl';
import type { ControlProps } from './control';
import { DayControl } from './DayControl';
import { DecisionChainControl } from './DecisionChainControl';
import { FlagControl } from './FlagControl';
import { LinkControl } from './LinkControl';
import { MomentControl } from './MomentControl';
import { MultilineControl } from './MultilineControl';
import { PeopleControl } from './PeopleControl';
import { ReferenceControl } from './ReferenceControl';
import { ReferencesControl } from './ReferencesControl';
import { TagsControl } from './TagsControl';
import { TextControl } from './TextControl';

/** The control a field asks for: by its type where that has one of its own, else by its kind. */
export function FieldControl(props: ControlProps) {
  const { type, control } = props.field;
  const Drawn = (control === 'readonly' ? undefined : byType[type]) ?? controls[control];
  return <Drawn {...props} />;
}

const byType: Readonly<Record<string, (props: ControlProps) => JSX.Element>> = {
  person: PersonControl,
  people: PeopleControl,
  tags: TagsControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  flag: FlagControl,
  moment: MomentControl,
  link: LinkControl,
  attachment: AttachmentControl,
  decisionChain: DecisionChainControl,
  cooperation: CooperationControl,
};

const controls: Record<Control, (props: ControlProps) => JSX.Element> = {
  text: TextControl,
  phone: TextControl,
  email: TextControl,
  multiline: MultilineControl,
  day: DayControl,
  choice: ListControl,
  readonly: (props) => <output id={props.id}>{props.text}</output>,
};

/** A colleague is chosen from the members, any other name may be typed. */
function PersonControl(props: ControlProps) {
  const { members } = useApp().hello.settings;
  return <ChoiceControl {...props} choices={members.map(({ name }) => ({ value: name, aliases: [] }))} />;
}

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
