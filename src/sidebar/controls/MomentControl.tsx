import { useRef } from 'preact/hooks';
import { isMoment, textOf } from '../../values/cell';
import { readMoment } from '../../values/momentText';
import { useApp } from '../app/appContext';
import { IconButton } from '../parts/IconButton';
import { showPicker } from '../parts/showPicker';
import { readDay } from '../words/readDay';
import { attributesOf, type ControlProps } from './control';

/** A day with an hour, typed in any usual way (明天 15:00) or picked. Leaving the field writes it out in full. */
export function MomentControl(props: ControlProps) {
  const { hello, t } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const full = writtenOut(props.text, hello.today);
  const leave = (): void => {
    if (full !== undefined && full !== props.text) props.onText(full);
    props.onLeave();
  };
  return (
    <div class="with-button">
      <input
        {...attributesOf(props)}
        class="control"
        type="text"
        autocomplete="off"
        placeholder={props.hint ?? t('ui.moment.placeholder')}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onBlur={leave}
      />
      <input
        ref={picker}
        class="native-picker"
        type="datetime-local"
        tabIndex={-1}
        aria-hidden="true"
        value={full?.replace(' ', 'T') ?? ''}
        onChange={(event) => props.onText(event.currentTarget.value.replace('T', ' '))}
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

/** `2026-11-20 15:00`; a day the way people say it is put into figures first. */
export function writtenOut(text: string, today: string): string | undefined {
  const [, spoken = text, time = ''] = /^(\S+?)\s+(\S.*)$/.exec(text.trim()) ?? [];
  const day = readDay(spoken, today);
  const read = readMoment(day ? `${day} ${time}`.trim() : text);
  return read.ok && isMoment(read.value) ? textOf(read.value).replace(/(?<= \d\d:\d\d):00$/, '') : undefined;
}
