import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How a text of a field is shown to the person who looks; the text itself where nothing is kept from them. */
export type Masking = (table: string, key: string, text: string) => string;

/** Outside a record nothing is hidden. */
export const MaskContext = createContext<Masking>((_table, _key, text) => text);
export const useMasking = (): Masking => useContext(MaskContext);
