import type { Control } from '../../schema/field';
import { attributesOf, type ControlProps } from './control';

const keyboards: Partial<Record<Control, 'tel' | 'email'>> = { phone: 'tel', email: 'email' };

/** One line. What is typed stays as typed; the repair stands beside it. */
export const TextControl = (props: ControlProps) => (
  <input
    {...attributesOf(props)}
    class="control"
    type="text"
    inputMode={keyboards[props.field.control] ?? 'text'}
    autocomplete="off"
    spellcheck={false}
    value={props.text}
    onInput={(event) => props.onText(event.currentTarget.value)}
    onBlur={props.onLeave}
  />
);
