import type { DrawnWorkbook } from '../../../host/api';
import { createEngine } from '../../../host/engine';
import type { Engine, Value } from '../../../host/engine/api';
import { at, put, values } from './workbook';

const now = () => Date.UTC(2025, 2, 9, 4);
const draw = (drawn: DrawnWorkbook): Engine => createEngine({ drawn, now, locale: 'en_US', timeZone: 'Asia/Shanghai' });

const ledger: DrawnWorkbook = {
  S: [
    ['name', 'kind', 'amount', 'on'],
    ['蓝海', 'a', 10, { date: '2025-03-01' }],
    ['青山', 'b', 20, { date: '2025-03-05' }],
    ['蓝海', 'a', 30, { date: '2025-03-09' }],
    ['', '', null, null],
  ],
  'Other tab': [
    [1, 2],
    [3, 4],
  ],
};

test.each`
  formula                                            | value           | because
  ${'=1+2*3^2'}                                      | ${19}           | ${'precedence'}
  ${'=-2^2'}                                         | ${4}            | ${'unary minus binds tighter than ^ in Sheets'}
  ${'="a"&1&TRUE'}                                   | ${'a1TRUE'}     | ${'text joins anything'}
  ${'=1/0'}                                          | ${'#DIV/0!'}    | ${'PLATFORM §2.1: errors as Sheets shows them'}
  ${'=1+"x"'}                                        | ${'#VALUE!'}    | ${'text is no number'}
  ${'=NOPE(1)'}                                      | ${'#NAME?'}     | ${'an unknown function'}
  ${'=SUM('}                                         | ${'#ERROR!'}    | ${'a text that is no formula'}
  ${'=Missing!A1'}                                   | ${'#REF!'}      | ${'no such tab'}
  ${'=SUM(C2:C)'}                                    | ${60}           | ${'an open-ended range'}
  ${'=SUM(C:C)'}                                     | ${60}           | ${'a whole column'}
  ${"=SUM('Other tab'!A1:B2)"}                       | ${10}           | ${'another tab'}
  ${'=SUMIFS(C2:C,A2:A,"蓝海",C2:C,">10")'}          | ${30}           | ${'several criteria'}
  ${'=COUNTIFS(A2:A,"蓝*",D2:D,"<"&DATE(2025,3,5))'} | ${1}            | ${'wildcards and dates'}
  ${'=COUNTIFS(A2:A,"<>")'}                          | ${3}            | ${'"<>" counts filled cells'}
  ${'=AVERAGEIFS(C2:C,B2:B,"a")'}                    | ${20}           | ${'average of the chosen'}
  ${'=COUNTA(A2:A)'}                                 | ${3}            | ${'only filled cells'}
  ${'=IFERROR(1/0,"-")'}                             | ${'-'}          | ${'the fallback'}
  ${'=IF(C2>5,"big","small")'}                       | ${'big'}        | ${'a choice'}
  ${'=IFS(C2>50,"A",C2>5,"B",TRUE,"C")'}             | ${'B'}          | ${'the first that holds'}
  ${'=VLOOKUP("青山",A2:C,3,FALSE)'}                 | ${20}           | ${'an exact lookup'}
  ${'=VLOOKUP("红岩",A2:C,3,FALSE)'}                 | ${'#N/A'}       | ${'nothing found'}
  ${'=INDEX(C2:C,MATCH("青山",A2:A,0))'}             | ${20}           | ${'the other lookup'}
  ${'=TEXT(D2,"yyyy-mm-dd")'}                        | ${'2025-03-01'} | ${'a date as text'}
  ${'=TEXT(1234.5,"#,##0.00")'}                      | ${'1,234.50'}   | ${'a number as text'}
  ${'=TODAY()-D2'}                                   | ${8}            | ${'today by the clock, in the spreadsheet zone'}
  ${'=YEAR(TODAY())&"-"&MONTH(TODAY())'}             | ${'2025-3'}     | ${'parts of a date'}
  ${'=EDATE(DATE(2025,1,31),1)'}                     | ${45716}        | ${'the last day of a shorter month'}
  ${'=DATEDIF(D2,D4,"D")'}                           | ${8}            | ${'days between'}
  ${'=REGEXMATCH(A2,"海$")'}                         | ${true}         | ${'a pattern'}
  ${'=REGEXEXTRACT("LX2025-7","\\d+")'}              | ${'2025'}       | ${'the first match'}
  ${'=SEARCH("山",A3)'}                              | ${2}            | ${'a place, from 1'}
  ${'=ISNUMBER(SEARCH("x",A3))'}                     | ${false}        | ${'an error is no number'}
  ${'=ISBLANK(A5)'}                                  | ${true}         | ${'an empty cell'}
  ${'=A5=""'}                                        | ${true}         | ${'an empty cell equals ""'}
  ${'=AND(B2="A",C2=10)'}                            | ${true}         | ${'text compares without case'}
  ${'=LEFT(A2,1)&MID(A2,2,1)&LEN(A2)'}               | ${'蓝海2'}      | ${'text functions'}
  ${'=SUMPRODUCT((B2:B4="a")*C2:C4)'}                | ${40}           | ${'element by element without ARRAYFORMULA'}
  ${'=ROUND(2.345,2)'}                               | ${2.35}         | ${'a function of the long tail'}
  ${'=MEDIAN(C2:C4)'}                                | ${20}           | ${'a function of the long tail over a range'}
  ${'=COUNTUNIQUE(A2:A)'}                            | ${2}            | ${'different values'}
  ${'=TEXTJOIN("、",TRUE,UNIQUE(A2:A4))'}            | ${'蓝海、青山'} | ${'a block inside a function'}
  ${'=INDIRECT("C"&3)'}                              | ${20}           | ${'a reference made of text'}
  ${'=ROW()&","&COLUMN()'}                           | ${'1,8'}        | ${'its own place'}
`('$formula is $value: $because', ({ formula, value }) => {
  const engine = draw(ledger);
  put(engine, 'S', 'H1', [[formula]]);
  expect(shown(values(engine, 'S', 'H1')[0]?.[0])).toEqual(value);
});

const shown = (value: Value | undefined): unknown =>
  typeof value === 'object' && value !== null ? value.error : value;

test('a total follows a change of what it reads, through other formulas and tabs', () => {
  const engine = draw({
    A: [
      [1, '=A1*2'],
      ['=B1+1', null],
    ],
    B: [['=A!A2*10']],
  });
  expect(values(engine, 'B', 'A1')).toEqual([[30]]);
  put(engine, 'A', 'A1', [[5]]);
  expect(values(engine, 'B', 'A1')).toEqual([[110]]);
});

test('TODAY follows the clock', () => {
  let clock = Date.UTC(2025, 2, 9, 15, 59);
  const engine = createEngine({ drawn: { S: [['=TODAY()', '=A1+1']] }, now: () => clock, timeZone: 'Asia/Shanghai' });
  expect(values(engine, 'S', 'A1:B1')).toEqual([[45725, 45726]]);
  clock += 60_000;
  expect(values(engine, 'S', 'A1:B1')).toEqual([[45726, 45727]]);
});

test('cells that name each other are #REF!, not an endless loop', () => {
  const engine = draw({ S: [['=B1', '=A1']] });
  expect(values(engine, 'S', 'A1:B1').flat().map(shown)).toEqual(['#REF!', '#REF!']);
});

test('a running total over 5,000 rows is worked out from its end', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [1, i ? `=B${i}+A${i + 1}` : '=A1']);
  expect(values(draw({ S: rows }), 'S', 'B5000')).toEqual([[5000]]);
});

test('an ARRAYFORMULA fills the rows below it, has one formula, and counts for the last row (PLATFORM §2.6)', () => {
  const engine = draw({
    S: [
      ['n', 'twice'],
      [null, null],
      [1, null],
      [2, null],
    ],
  });
  put(engine, 'S', 'B2', [['=ARRAYFORMULA(IF(A2:A="","",A2:A*2&"!"))']]);
  expect(values(engine, 'S', 'B2:B5')).toEqual([[''], ['2!'], ['4!'], ['']]);
  expect(engine.formulas(at(engine, 'S'), { row: 3, column: 2, rows: 1, columns: 1 })).toEqual([['']]);
  expect(engine.lastRow(at(engine, 'S'))).toBe(1000);
  put(engine, 'S', 'A5', [[7]]);
  expect(values(engine, 'S', 'B5')).toEqual([['14!']]);
});

test('a value written into the filled cells turns the formula into #REF!, and clearing it restores them', () => {
  const engine = draw({
    S: [
      ['=ARRAYFORMULA(C1:C3*2)', null, 1],
      [null, null, 2],
      [null, null, 3],
    ],
  });
  expect(values(engine, 'S', 'A1:A3')).toEqual([[2], [4], [6]]);
  put(engine, 'S', 'A2', [['mine']]);
  expect(values(engine, 'S', 'A1:A3')).toEqual([[{ error: '#REF!' }], ['mine'], [null]]);
  put(engine, 'S', 'A2', [['']]);
  expect(values(engine, 'S', 'A1:A3')).toEqual([[2], [4], [6]]);
});

test.each`
  formula                             | filled                            | because
  ${'=FILTER(A2:B4,B2:B4>1)'}         | ${[['b', 2], ['c', 3]]}           | ${'rows that pass'}
  ${'=SORT(A2:B4,2,FALSE)'}           | ${[['c', 3], ['b', 2], ['a', 1]]} | ${'rows in order'}
  ${'=UNIQUE(A2:A4)'}                 | ${[['a'], ['b'], ['c']]}          | ${'each once'}
  ${'=TRANSPOSE(A2:A4)'}              | ${[['a', 'b', 'c']]}              | ${'turned'}
  ${'={A2:A4,B2:B4}'}                 | ${[['a', 1], ['b', 2], ['c', 3]]} | ${'ranges side by side'}
  ${'=SPLIT("x,y",",")'}              | ${[['x', 'y']]}                   | ${'parts of a text'}
  ${'=ARRAYFORMULA(A2:A4&"-"&B2:B4)'} | ${[['a-1'], ['b-2'], ['c-3']]}    | ${'joined element by element'}
`('$formula fills $filled: $because', ({ formula, filled }) => {
  const engine = draw({
    S: [
      ['k', 'n'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  });
  put(engine, 'S', 'E1', [[formula]]);
  const area = { row: 1, column: 5, rows: filled.length, columns: filled[0].length };
  expect(engine.values(at(engine, 'S'), area)).toEqual(filled);
});
