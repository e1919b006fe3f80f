import { everyMember } from '../../../host/node';
import { portableRows } from './portable';
import { runRow } from './portable/results';

/** The classes that a serious Sheets add-on uses; `Charts.` and the services beside them. */
const classes =
  /^(SpreadsheetApp|SpreadsheetApp\.(Spreadsheet|Sheet|Range|RangeList|Selection|DataValidation|DataValidationBuilder|ConditionalFormatRule|ConditionalFormatRuleBuilder|BooleanCondition|GradientCondition|Protection|DeveloperMetadata|DeveloperMetadataFinder|DeveloperMetadataLocation|NamedRange|Filter|FilterCriteria|FilterCriteriaBuilder|TextFinder|TextRotation|TextStyle|TextStyleBuilder|RichTextValue|RichTextValueBuilder|Color|ColorBuilder|ThemeColor|Group|Banding|ContainerInfo|Embedded\w*Chart(Builder)?)|Charts\.(ChartOptions|TextStyle|TextStyleBuilder)|RgbColor|Ui|Menu|PromptResponse|Browser|User|HtmlService|HtmlOutput|HtmlOutputMetaTag|HtmlTemplate|LockService|Lock|CacheService|Cache|PropertiesService|Properties|ScriptApp|AuthorizationInfo|Service|Trigger|TriggerBuilder|ClockTriggerBuilder|SpreadsheetTriggerBuilder|StateTokenBuilder|Session|Utilities|Blob|MailApp|ContentService|TextOutput|Logger|console)$/;

export interface Member {
  readonly owner: string;
  readonly name: string;
  readonly exists: boolean;
  /** The rows that called it. */
  readonly rows: readonly string[];
}

/** Every declared member of those classes, with the rows that show what it does. */
export function members(): readonly Member[] {
  const called = calledBy();
  return [...everyMember()]
    .filter(([owner]) => classes.test(owner))
    .flatMap(([owner, { declared, existing }]) =>
      declared.map((name) => ({
        owner,
        name,
        exists: existing.has(name),
        rows: called.get(`${owner.replace('SpreadsheetApp.', '')}.${name}`) ?? [],
      })),
    );
}

/** As the executions of the rows recorded it. */
function calledBy(): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, string[]>();
  for (const row of portableRows) {
    for (const member of runRow(portableRows, row).members) {
      called.set(member, [...(called.get(member) ?? []), row.id]);
    }
  }
  return called;
}

/** host/COVERAGE.md. */
export function coveragePage(all: readonly Member[]): string {
  const owners = [...new Set(all.map(({ owner }) => owner))];
  const count = (some: readonly Member[]) => `${some.filter(({ exists }) => exists).length} of ${some.length}`;
  const lines = owners.flatMap((owner) => {
    const own = all.filter((member) => member.owner === owner);
    const throwing = own.filter(({ exists }) => !exists).map(({ name }) => `\`${name}\``);
    return [
      `## ${owner}: ${count(own)}`,
      '',
      '| Member | State | Rows |',
      '| --- | --- | --- |',
      ...own.map(({ name, exists, rows }) => `| \`${name}\` | ${exists ? 'done' : 'throws'} | ${shown(rows)} |`),
      ...(throwing.length ? ['', `Throwing their own names: ${throwing.join(', ')}.`] : []),
      '',
    ];
  });
  return [
    '# What the host can do, member by member',
    '',
    'Written by `npm run coverage`; a test keeps it true. *Done* means that a row of `test/host/conformance` asserts what',
    'the member does, and that the row called it; *throws* means `NotImplemented: … is not implemented by this host`.',
    '',
    `Done: ${count(all)} members of ${owners.length} classes.`,
    '',
    ...lines,
  ].join('\n');
}

const shown = (rows: readonly string[]): string =>
  `${rows.slice(0, 3).join(', ')}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`;
