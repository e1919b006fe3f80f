import { useRef } from 'preact/hooks';
import { useApp } from '../app/appContext';
import { IconButton } from '../parts/IconButton';
import { showPicker } from '../parts/showPicker';
import { readDay } from '../words/readDay';
import { attributesOf, type ControlProps } from './control';

/** A day: typed in any usual way (11-23, 明天, +3), or picked. Leaving the field writes it out in full. */
export function DayControl(props: ControlProps) {
  const { hello, t } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const leave = (): void => {
    const day = readDay(props.text, hello.today);
    if (day && day !== props.text) props.onText(day);
    props.onLeave();
  };
  return (
    <div class="with-button">
      <input
        {...attributesOf(props)}
        class="control"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder={props.hint ?? t('ui.day.placeholder')}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onBlur={leave}
      />
      <input
        ref={picker}
        class="native-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={readDay(props.text, hello.today) ?? ''}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <IconButton
        icon="calendar"
        name={t('ui.day.pick', { label: props.name })}
        disabled={props.disabled}
        onPress={() => showPicker(picker.current)}
      />
    </div>
  );
}
