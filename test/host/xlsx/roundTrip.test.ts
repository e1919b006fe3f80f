import { createEngine } from '../../../host/engine';
import type { Engine } from '../../../host/engine/api';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import { samples } from '../../../samples';
import { hostWith } from '../../support/host';

jest.setTimeout(60_000);

const reopened = async (engine: Engine, now = Date.now) =>
  createEngine({ saved: await readXlsx(await writeXlsx(engine)), now });

/** Colours have no letter case in a file, and what is not bold is not said. */
const lowerColours = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(/"#[0-9A-Fa-f]{6}"/g, (colour) => colour.toLowerCase()),
    (_, part) => (part === false ? undefined : part),
  );

/** What a person sees of a workbook, and what its rules allow; ids and sizes of empty space aside. */
function seen(engine: Engine) {
  const nameOf = (id: unknown) => engine.sheets().find((sheet) => sheet.id === id)?.name;
  return engine.sheets().map((sheet) => {
    const area = {
      row: 1,
      column: 1,
      rows: Math.max(1, engine.lastRow(sheet.id)),
      columns: Math.max(1, engine.lastColumn(sheet.id)),
    };
    const lines = Array.from({ length: area.rows }, (_, n) => n + 1);
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      filter: sheet.filter?.area,
      merges: sheet.merges,
      values: engine.values(sheet.id, area),
      texts: engine.displays(sheet.id, area),
      formulas: engine.formulas(sheet.id, area),
      formats: engine.formats(sheet.id, area),
      styles: lowerColours(engine.styles(sheet.id, area)),
      notes: engine.notes(sheet.id, area),
      rules: engine
        .validations(sheet.id, area)
        .map((row) =>
          row.map(
            (rule) =>
              rule && JSON.stringify(rule).replace(/"sheet":(\d+)/g, (_, id) => `"sheet":"${nameOf(Number(id))}"`),
          ),
        ),
      conditional: lowerColours(engine.conditionalRules(sheet.id)),
      widths: Array.from({ length: area.columns }, (_, n) => engine.columnWidth(sheet.id, n + 1)),
      hiddenRows: lines.filter((row) => engine.isRowHidden(sheet.id, row) || engine.isRowHiddenByFilter(sheet.id, row)),
    };
  });
}

test.each(samples.map((sample) => [sample.name, sample] as const))(
  'the sample %s comes back from .xlsx as it went',
  async (_name, sample) => {
    const host = hostWith(sample.draw('2026-11-20'), { people: sample.people });
    sample.prepare?.(host);

    const again = await reopened(host.engine, host.clock.now);

    const [before, after] = [seen(host.engine), seen(again)];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    for (const [at, tab] of before.entries()) expect(after[at]).toEqual(tab);
  },
);
