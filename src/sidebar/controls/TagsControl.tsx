import { useState } from 'preact/hooks';
import { readTags, writeTags } from '../../values/tags';
import { useApp } from '../app/appContext';
import { useAsked } from '../app/useAsked';
import { ChipsControl } from './ChipsControl';
import type { ControlProps } from './control';

/** Free words to filter by; those of its list and those used in its column are offered, any other may be typed (TG-08). */
export function TagsControl(props: ControlProps) {
  const { settings } = useApp().hello;
  const [wanted, setWanted] = useState(false);
  const { value: used = [] } = useAsked(
    'used',
    wanted && props.table ? { table: props.table, field: props.fieldKey } : undefined,
  );
  const listed = settings.choices[props.field.list ?? ''] ?? [];
  const others = used.filter((word) => !listed.some(({ value }) => value === word));
  return (
    <ChipsControl
      {...props}
      items={readTags(props.text)}
      onItems={(items) => props.onText(writeTags(props.text, items))}
      read={readTags}
      options={[...listed, ...others.map((value) => ({ value, aliases: [] }))]}
      onFocus={() => setWanted(true)}
    />
  );
}
