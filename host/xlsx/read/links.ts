import type { Style, TextRun } from '../../engine/api';
import { cellOf } from '../places';
import { attribute, child, childrenOf, type Element } from '../xml';
import type { Grid, Tables } from './grid';

const MOST_LINKS = 65_530;

/** Texts that link somewhere on the web; links to places inside the file stay texts. */
export function readLinks(sheet: Element, targets: ReadonlyMap<string, string>, grid: Grid, tables: Tables): void {
  for (const { attributes } of childrenOf(child(sheet, 'hyperlinks'), 'hyperlink').slice(0, MOST_LINKS)) {
    const place = cellOf((attribute(attributes, 'ref') ?? '').split(':')[0] ?? '');
    const link = targets.get(attribute(attributes, 'id') ?? '');
    const text = place && grid.valueAt(place.row, place.column);
    if (!place || typeof text !== 'string' || !link || !/^(https?|mailto):/i.test(link)) continue;
    const style: Style = tables.styles[grid.numberAt(place.row, place.column, 'style') ?? -1] ?? {};
    const runs: readonly TextRun[] = style.rich?.runs ?? [{ start: 0, end: text.length }];
    const rich = { text, runs: runs.map((run) => ({ ...run, link })) };
    grid.mark(place.row, place.column, 'style', tables.style({ ...style, rich }));
  }
}
