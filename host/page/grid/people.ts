import type { PersonSpec } from '../../server/wire';

const PALETTE = [
  { soft: '#FBE3C9', ink: '#6B3F0A', strong: '#B4640F' },
  { soft: '#DDDDF3', ink: '#37357D', strong: '#5653B8' },
  { soft: '#DCEBDC', ink: '#27552D', strong: '#2F7D3C' },
  { soft: '#F3D6DC', ink: '#82233D', strong: '#B23A5B' },
  { soft: '#D5E8F5', ink: '#164B70', strong: '#1F6FA8' },
  { soft: '#EADCF2', ink: '#5A2E78', strong: '#7B4B94' },
] as const;

/** A person's colours: the same in every window, by their place among the people. */
export function coloursOf(people: readonly PersonSpec[], email: string) {
  const at = Math.max(
    0,
    people.findIndex((person) => person.email === email),
  );
  return PALETTE[at % PALETTE.length] ?? PALETTE[0];
}

/** The sign on an avatar: the first character of a Chinese given name, the initial of another. */
export function signOf(name: string): string {
  return /^[\u4e00-\u9fff]{2,4}$/.test(name) ? (name[name.length > 3 ? 2 : 1] ?? '') : (name[0] ?? '?').toUpperCase();
}
