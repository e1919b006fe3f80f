import { useState } from 'preact/hooks';
import { readReferences, writeReferences } from '../../values/references';
import { useApp } from '../app/appContext';
import { ChipsControl } from './ChipsControl';
import type { ControlProps } from './control';
import { useLookup } from './useLookup';

/** The numbers of several records, found by name; a chip shows both. */
export function ReferencesControl(props: ControlProps) {
  const { titles } = useApp();
  const [typed, setTyped] = useState('');
  const hits = useLookup(typed, props.field.references ?? []);
  return (
    <ChipsControl
      {...props}
      items={readReferences(props.text)}
      onItems={(numbers) => props.onText(writeReferences(props.text, numbers))}
      read={readReferences}
      options={hits.map(({ number, title }) => ({ value: number, label: title, aside: number, aliases: [number] }))}
      labelOf={(number) => [titles.get(number), number].filter(Boolean).join(' · ')}
      onTyped={setTyped}
    />
  );
}
