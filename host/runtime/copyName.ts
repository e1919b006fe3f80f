/** What a duplicate of a tab is called; the second and later ones are numbered. */
export function copyName(name: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name));
  const first = `Copy of ${name}`;
  let found = first;
  for (let number = 2; taken.has(found); number += 1) found = `${first} ${number}`;
  return found;
}
