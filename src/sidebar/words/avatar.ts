/** How many tints an avatar may have; `--av-0` … in tokens.css. */
const tints = 4;

/** The sign on somebody's avatar: the last character of a Chinese given name, else the first letter. */
export const signOf = (name: string): string =>
  /[\u4e00-\u9fff]/.test(name) ? (name.length > 2 ? name.slice(1, 2) : name.slice(-1)) : name.slice(0, 1).toUpperCase();

/** The same person always gets the same tint. */
export const tintOf = (name: string): number =>
  Array.from(name).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % tints;
