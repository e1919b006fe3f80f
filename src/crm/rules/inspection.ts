import { type Language, say } from '../../messages';
import type { Cells, Mark, Verdict } from '../../schema/change';
import { writtenAs } from '../../schema/fields';
import { gradeOf } from '../../schema/fields/grade';
import type { Stored, Table } from '../../schema/table';
import { type Cell, isEmptyCell, sameCell, textOf } from '../../values/cell';
import type { Day } from '../../values/day';
import type { Problem } from '../../values/outcome';
import type { Settings } from '../tables/settings';
import { inForce } from '../tables/tablesIn';
import { evidenceOf } from './duplicates';
import { type Graded, gradeLead, gradeNote, nextText } from './grading';
import { checkRecord, problemText } from './validation';

/** What a record is judged among. */
export interface Among {
  readonly settings: Settings;
  /** Records that share a key with this one; itself among them does no harm. */
  readonly sharing: readonly Stored[];
  readonly verdictOf: (a: string, b: string) => Verdict;
  readonly today: Day;
  /** Of the texts and notes; Chinese where nothing is said. */
  readonly language?: Language;
  /** The record before the change: a grade the rule gave then may be replaced now. */
  readonly before?: Stored;
}
export interface Inspected {
  /** Machine cells that should read otherwise. */
  readonly fields: Cells;
  /** Notes beside cells; one without lines takes ours away. */
  readonly marks: readonly Mark[];
}

const MOST_DUPLICATES = 3;

/**
 * What the CRM wants written about a record: its check, the rule's grade where the grade is empty or was the rule's, and a
 * note beside every cell that needs a word. What a person typed is never among the fields.
 */
export function inspect(built: Table, record: Stored, among: Among): Inspected {
  const table = inForce(built, among.settings);
  const language = among.language ?? 'zh';
  const problems = checkRecord(table, record.cells, among.settings, { sparse: true, today: among.today });
  const duplicates = suspectLines(record, among, language);
  const graded = table.name === 'leads' ? gradeLead(record.fields, among.settings.grading) : undefined;
  const lines = new Map<string, readonly string[]>();
  for (const key of Object.keys(record.cells)) if (table.fields[key]?.machine === undefined) lines.set(key, []);
  for (const problem of problems) add(lines, problem.field ?? table.titleField, problemLines(problem, table, language));
  add(lines, table.titleField, duplicates);
  const grade = graded ? gradeCell(record, graded, among) : {};
  const cells = { ...record.cells, ...grade };
  if (graded) for (const [field, note] of gradeMarks({ ...record, cells }, graded, language)) lines.set(field, note);
  return {
    fields: {
      ...checkCell(
        table,
        record,
        [...problems.map((problem) => headed(problem, table, language)), ...duplicates],
        language,
      ),
      ...(graded ? { ...grade, ...gradeWhy(record, graded, language) } : {}),
    },
    marks: [...lines].map(([field, text]) => ({ table: table.name, number: record.number, field, lines: text })),
  };
}

function add(lines: Map<string, readonly string[]>, field: string, more: readonly string[]): void {
  if (more.length > 0) lines.set(field, [...(lines.get(field) ?? []), ...more]);
}

/** 疑似重复 LX2026003：电话相同 13800004521. A pair called different is silent. */
function suspectLines(record: Stored, { sharing, settings, verdictOf }: Among, language: Language): readonly string[] {
  const lines = sharing.flatMap((other) => {
    const verdict = verdictOf(record.number, other.number);
    const evidence = verdict === 'different' ? [] : evidenceOf(record, other, settings);
    if (evidence.length === 0) return [];
    const why = evidence.map(({ key, params }) => say(language, key, params)).join(language === 'zh' ? '、' : ', ');
    return [say(language, verdict === 'same' ? 'check.same' : 'check.suspect', { number: other.number, why })];
  });
  if (lines.length <= MOST_DUPLICATES) return lines;
  return [...lines.slice(0, MOST_DUPLICATES), say(language, 'check.more', { count: lines.length - MOST_DUPLICATES })];
}

const problemLines = (problem: Problem, table: Table, language: Language): readonly string[] => [
  problemText(problem, table, language),
  ...(problem.fix === undefined ? [] : [say(language, 'check.fix', { fix: problem.fix })]),
];

/** The label leads, unless the sentence names it already. */
function headed(problem: Problem, table: Table, language: Language): string {
  const label = problem.field === undefined ? undefined : table.fields[problem.field]?.label[language];
  const words = problemText(problem, table, language);
  return label === undefined || words.includes(label) ? words : say(language, 'check.field', { label, words });
}

/** Only where it should read otherwise. */
function checkCell(table: Table, record: Stored, lines: readonly string[], language: Language): Cells {
  if (!table.fields.check) return {};
  const stop = language === 'zh' ? /[。；]$/ : /[.;]$/;
  const text = lines.map((line) => line.replace(stop, '')).join(language === 'zh' ? '；' : '; ');
  const short = Array.from(text).slice(0, table.fields.check.maxLength).join('');
  return sameCell(record.cells.check ?? '', short) ? {} : { check: short };
}

function gradeCell(record: Stored, { letter }: Graded, { before, settings }: Among): Cells {
  const cell: Cell = record.cells.grade ?? '';
  const written = writtenAs(settings, 'grade', letter);
  if (isEmptyCell(cell)) return { grade: written };
  const wasOurs =
    before !== undefined &&
    sameCell(before.cells.grade ?? '', cell) &&
    gradeLead(before.fields, settings.grading).letter === gradeOf(textOf(cell));
  return wasOurs && gradeOf(textOf(cell)) !== letter ? { grade: written } : {};
}

/** How many dimensions are met and which, for workbooks that want them in columns of their own; without figures (SD-02). */
function gradeWhy({ cells }: Stored, { reasons }: Graded, language: Language): Cells {
  const why: Cells = {
    gradeScore: reasons.filter(({ met }) => met).length,
    gradeReason: reasons.map(({ short }) => say(language, short)).join(language === 'zh' ? '；' : '; '),
  };
  return Object.fromEntries(
    Object.entries(why).filter(([key, cell]) => cells[key] !== undefined && !sameCell(cells[key], cell)),
  );
}

/** The rule's note beside the grade; beside a manual grade, that and why the rule sees it otherwise (GR-16). */
function gradeMarks(
  { cells }: Stored,
  graded: Graded,
  language: Language,
): readonly (readonly [string, readonly string[]])[] {
  const written = gradeOf(textOf(cells.grade ?? ''));
  const note = gradeNote(graded, language);
  const differs = written !== undefined && written !== graded.letter;
  const beside = differs
    ? [say(language, 'grade.writtenOtherwise', { written, letter: graded.letter }), ...note.slice(1)]
    : note;
  const manual = gradeOf(textOf(cells.manualGrade ?? ''));
  if (manual === undefined || manual === graded.letter) return [['grade', beside]];
  const why = [say(language, 'grade.manual', { manual, letter: graded.letter }), nextText(graded, language)];
  return [
    ['grade', beside],
    ['manualGrade', why.filter((line) => line !== '')],
  ];
}
