/** Blocks of cells as the clipboard carries them: tabs and line breaks, with quotes around what contains either. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= source.length) {
    const { cell, next } = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    rows[rows.length - 1]?.push(cell);
    if (source[next] === '\n') rows.push([]);
    at = next + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function plainCell(source: string, from: number) {
  const length = source.slice(from).search(/[\t\n]/);
  const next = length < 0 ? source.length : from + length;
  return { cell: source.slice(from, next), next };
}

/** A cell that opens with a quote and does not close it before a separator is plain text. */
function quotedCell(source: string, from: number) {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(from));
  if (!match) return plainCell(source, from);
  return { cell: (match[1] ?? '').replaceAll('""', '"'), next: from + match[0].length };
}
