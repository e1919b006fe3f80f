import { readPeople, writePeople } from '../../values/people';
import { useApp } from '../app/appContext';
import { ChipsControl } from './ChipsControl';
import type { ControlProps } from './control';

/** Several colleagues: members are offered, any other name may be typed. */
export function PeopleControl(props: ControlProps) {
  const { members } = useApp().hello.settings;
  return (
    <ChipsControl
      {...props}
      items={readPeople(props.text)}
      onItems={(names) => props.onText(writePeople(props.text, names))}
      read={readPeople}
      options={members.map(({ name }) => ({ value: name, aliases: [] }))}
    />
  );
}
