import { useState } from 'preact/hooks';
import type { Card } from '../../addon/api';
import { isMaskedFor, maskedText, viewerOf } from '../../crm/rules/masking';
import { memberNamed } from '../../values/people';
import { useApp } from '../app/appContext';
import { tableOf } from '../words/tableWords';
import type { Masking } from './MaskContext';
import { textIn } from './sections';

export interface Mask {
  readonly masking: Masking;
  /** Something is hidden on this page. */
  readonly hides: boolean;
  reveal(): void;
}

/**
 * What the settings keep from the person who looks at a record. It only keeps eyes off a screen: whoever may open the file
 * sees everything in it, the page says so, and one click shows it here too.
 */
export function useMask(card: Pick<Card, 'table' | 'cells' | 'sections'>): Mask {
  const { settings, user } = useApp().hello;
  const [revealed, setRevealed] = useState(false);
  const viewer = viewerOf(user, settings, isOwner(card, user));
  const isKept = (table: string, key: string): boolean => isMaskedFor(settings, table, key, viewer);
  const held = [card, ...card.sections.flatMap(({ table, records }) => records.map(({ cells }) => ({ table, cells })))];
  const keeps = held.some(({ table, cells }) =>
    Object.keys(cells).some((key) => textIn({ cells }, key) !== '' && isKept(table, key)),
  );
  return {
    masking(table, key, text) {
      const field = tableOf(table, settings).fields[key];
      return revealed || !field || !isKept(table, key) ? text : maskedText(field, text);
    },
    hides: keeps && !revealed,
    reveal: () => setRevealed(true),
  };

  /** Theirs is what names them as its owner or account manager. */
  function isOwner({ table, cells }: Pick<Card, 'table' | 'cells'>, { name, email }: typeof user): boolean {
    const owner = textIn({ cells }, tableOf(table, settings).card.owner);
    if (owner === '') return false;
    return owner === name || owner === email || (email !== '' && memberNamed(settings.members, owner)?.email === email);
  }
}
