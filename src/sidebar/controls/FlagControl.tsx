import { ticked } from '../../schema/fields/flag';
import { readFlag } from '../../values/flag';
import { useApp } from '../app/appContext';
import { Toggle } from '../parts/Toggle';
import type { ControlProps } from './control';

/** Yes or no in the marks its cell already has: a tick box stays one, √ answers √ (M27). Pressed again it is open once more. */
export function FlagControl({ id, name, text, describedBy, disabled, onText, onLeave }: ControlProps) {
  const { TRUE: sayYes, FALSE: sayNo } = ticked[useApp().language];
  const says = readFlag(text);
  const [yes, no] = marks.find(([on, off]) => text === on || text === off) ?? [sayYes, sayNo];
  const choose = (mark: string, isOn: boolean): void => {
    onText(isOn ? '' : mark);
    onLeave();
  };
  return (
    <fieldset class="chips flag" id={id} aria-label={name} aria-describedby={describedBy} disabled={disabled}>
      <Toggle pressed={says === true} onPress={() => choose(yes, says === true)}>
        {sayYes}
      </Toggle>
      <Toggle pressed={says === false} onPress={() => choose(no, says === false)}>
        {sayNo}
      </Toggle>
      {text !== '' && says === undefined ? <span class="meta">{text}</span> : null}
    </fieldset>
  );
}

/** Yes and no of one way of marking. */
const marks: readonly (readonly [string, string])[] = [
  ['TRUE', 'FALSE'],
  ['√', '×'],
  ['✓', '✗'],
  ['有', '无'],
  ['1', '0'],
  ['Y', 'N'],
  ['y', 'n'],
];
