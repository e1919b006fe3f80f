import { useLayoutEffect, useRef } from 'preact/hooks';
import { attributesOf, type ControlProps } from './control';

/** Several lines; it grows with what is typed. Longer text than allowed is kept and told, never cut off. */
export function MultilineControl(props: ControlProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  // the height follows the text.
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.max(52, area.scrollHeight + 2)}px`;
  }, [props.text]);
  return (
    <textarea
      {...attributesOf(props)}
      ref={box}
      class="control multiline"
      rows={2}
      value={props.text}
      onInput={(event) => props.onText(event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
}
