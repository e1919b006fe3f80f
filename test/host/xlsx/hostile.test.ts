import { createEngine } from '../../../host/engine';
import { readXlsx, writeXlsx } from '../../../host/xlsx';
import { type Files, zip } from './package';

const relations = (...targets: readonly (readonly [id: string, type: string, target: string, extra?: string])[]) =>
  `<Relationships>${targets.map(([id, type, target, extra = '']) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${extra}/>`).join('')}</Relationships>`;

/** A workbook of one sheet with this inside `<worksheet>`. */
const book = (sheet: string, { name = '线索', more = {}, around = '' } = {}): Files => ({
  '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets>${around}</workbook>`,
  'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  ...more,
});
const text = (a1: string, content: string) => `<c r="${a1}" t="inlineStr"><is><t>${content}</t></is></c>`;
const cells = (row: number, ...inside: readonly string[]) =>
  `<sheetData><row r="${row}">${inside.join('')}</row></sheetData>`;

const opened = async (files: Files) => createEngine({ saved: await readXlsx(zip(files)) });
const wordsOf = (bytes: Buffer) =>
  readXlsx(bytes).then(
    () => undefined,
    ({ key, words }) => ({ key, ...words }),
  );

const good = zip(book(cells(1, text('A1', 'x'))));
const bomb = Buffer.alloc(450 * 1024 * 1024, 32);

test.each`
  what                           | bytes                                                                                   | key
  ${'nothing at all'}            | ${Buffer.alloc(0)}                                                                      | ${'notWorkbook'}
  ${'a picture'}                 | ${Buffer.from('\x89PNG\r\n')}                                                           | ${'notWorkbook'}
  ${'an old .xls or a password'} | ${Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])}                        | ${'oldOrLocked'}
  ${'a zip with a password'}     | ${zip(book(''), { flags: 1 })}                                                          | ${'oldOrLocked'}
  ${'another kind of zip'}       | ${zip({ 'word/document.xml': '<w/>' })}                                                 | ${'notWorkbook'}
  ${'half a file'}               | ${good.subarray(0, good.length / 2)}                                                    | ${'broken'}
  ${'a file without its end'}    | ${good.subarray(0, good.length - 10)}                                                   | ${'broken'}
  ${'a byte turned over'}        | ${Buffer.from(good).fill(0xff, 60, 64)}                                                 | ${'broken'}
  ${'a size that is a lie'}      | ${zip(book(''), { size: 5 })}                                                           | ${'broken'}
  ${'a zip bomb'}                | ${zip({ ...book(''), 'xl/worksheets/sheet1.xml': bomb })}                               | ${'tooLarge'}
  ${'a zip bomb that lies'}      | ${zip({ ...book(''), 'xl/worksheets/sheet1.xml': bomb }, { size: 9 })}                  | ${'broken'}
  ${'a sheet that is not there'} | ${zip({ ...book(''), 'xl/_rels/workbook.xml.rels': '<a/>' })}                           | ${'broken'}
  ${'XML that stops'}            | ${zip(book('<sheetData><row r="1"><c r="A1"'))}                                         | ${'broken'}
  ${'entities that multiply'}    | ${zip({ ...book(''), 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' })} | ${'broken'}
  ${'a row beyond the last'}     | ${zip(book(cells(99_999_999, text('A99999999', 'x'))))}                                 | ${'broken'}
  ${'two far corners'}           | ${zip(book(cells(1_048_576, text('XFD1048576', 'x'))))}                                 | ${'tooManyCells'}
`('$what is refused as $key, in both languages', async ({ bytes, key }) => {
  expect(await wordsOf(bytes)).toEqual({
    key,
    zh: expect.stringMatching(/[\u4e00-\u9fff].*。$/),
    en: expect.stringMatching(/^[\x20-\x7e“”\u4e00-\u9fff]+\.\)?$/),
  });
});

test.each`
  formula                      | cached | formulas          | values                  | because
  ${'A2+1'}                    | ${'3'} | ${'=A2+1'}        | ${1}                    | ${'it is worked out again'}
  ${'[1]Prices!A1'}            | ${'7'} | ${''}             | ${7}                    | ${'another file is not here: its value is kept'}
  ${"'[prices.xlsx]All'!A1*2"} | ${'8'} | ${''}             | ${8}                    | ${'nor is one with a name'}
  ${'_xlfn.IFS(TRUE,5)'}       | ${'5'} | ${'=IFS(TRUE,5)'} | ${5}                    | ${'the prefix belongs to the file'}
  ${'((('}                     | ${'9'} | ${'=((('}         | ${{ error: '#ERROR!' }} | ${'it is shown as it is'}
`('the formula $formula comes as "$formulas": $because', async ({ formula, cached, formulas, values }) => {
  const engine = await opened(book(cells(1, `<c r="A1"><f>${formula}</f><v>${cached}</v></c>`)));
  const area = { row: 1, column: 1, rows: 1, columns: 1 };

  expect([engine.formulas(0, area), engine.values(0, area)]).toEqual([[[formulas]], [[values]]]);
});

test('a text that looks like a formula stays a text, there and back', async () => {
  const engine = await opened(book(cells(1, text('A1', '=HYPERLINK("http://evil")'), text('B1', '007'))));
  const again = createEngine({ saved: await readXlsx(await writeXlsx(engine)) });

  for (const each of [engine, again]) {
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    expect(each.values(0, area)).toEqual([['=HYPERLINK("http://evil")', '007']]);
    expect(each.formulas(0, area)).toEqual([['', '']]);
  }
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a sheet, a name and a style called %s are just that',
  async (name) => {
    const engine = await opened(
      book(cells(1, text('A1', name)), {
        name,
        around: `<definedNames><definedName name="${name}">'${name}'!$A$1</definedName></definedNames>`,
      }),
    );
    const again = createEngine({ saved: await readXlsx(await writeXlsx(engine)) });

    for (const each of [engine, again]) {
      expect(each.sheets().map((sheet) => sheet.name)).toEqual([name]);
      expect(each.names().map((one) => one.name)).toEqual([name]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  },
);

test('rules, merges, names and columns over the whole of a sheet cost no more than its own rows', async () => {
  const everything = 'A1:XFD1048576';
  const engine = await opened(
    book(
      `<cols><col min="1" max="16384" width="20"/></cols>${cells(1, text('A1', 'x'))}<mergeCells><mergeCell ref="C3:${everything.slice(3)}"/><mergeCell ref="D4:E5"/></mergeCells>` +
        `<conditionalFormatting sqref="${everything}"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>` +
        `<dataValidations><dataValidation type="list" showErrorMessage="1" sqref="${everything}"><formula1>"x,y"</formula1></dataValidation></dataValidations>`,
      { around: `<definedNames><definedName name="all">'线索'!$A:$XFD</definedName></definedNames>` },
    ),
  );

  const { rows, columns } = engine.sheets()[0] ?? {};
  expect([rows, columns]).toEqual([1000, 26]);
  expect(engine.names()[0]?.area).toEqual({ row: 1, column: 1, rows: 1000, columns: 26 });
  expect(engine.validations(0, { row: 1000, column: 26, rows: 1, columns: 1 })[0]?.[0]?.criteria).toBe('VALUE_IN_LIST');
  expect(engine.sheets()[0]?.merges).toHaveLength(1);
});
