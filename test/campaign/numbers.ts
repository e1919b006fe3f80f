import { firstOfSeries, highestOf, numberAfter } from '../../src/crm/rules/numbering';
import type { Numbering } from '../../src/schema/table';
import { addDays, type Day } from '../../src/values/day';
import { type Case, diceOf, one, type Part } from './part';

/**
 * A hundred thousand numbers, by the rule and what is remembered of it: days that end and begin again, a clock set back,
 * 29 February, deaths before and after the properties were written and before and after the row. None is issued twice.
 * The naive store takes the last row and adds one.
 */
export const numbers: Part = {
  name: 'numbers',
  cases: (stories) => {
    const store = stories.some(({ id }) => id.startsWith('naive/')) ? 'naive' : 'ours';
    return Array.from({ length: 100 }, (_, seed): Case => ({ seed: seed + 1, store, allocations: 1000 }));
  },
  run: (_stories, told) => one(told, issuedTwice(told)),
};

const patterns: readonly Numbering[] = [
  { pattern: 'LX{YYYY}{SEQ:3}', restarts: 'yearly' },
  { pattern: 'FU{YYYY}{MM}{SEQ:4}', restarts: 'monthly' },
  { pattern: 'D{YY}{MM}{DD}-{SEQ:2}', restarts: 'daily' },
  { pattern: 'N{SEQ:5}', restarts: 'never' },
];
/** Where a day, a month or a year turns. */
const turns: readonly Day[] = ['2026-12-31', '2027-12-31', '2028-02-28', '2028-02-29', '2028-12-31', '2026-11-30'];

function issuedTwice({ seed, store, allocations }: Case): readonly string[] {
  const dice = diceOf(Number(seed));
  const numbering = patterns[Number(seed) % patterns.length] as Numbering;
  const issued = new Set<string>();
  const problems: string[] = [];
  let remembered: Readonly<Record<string, string>> = {};
  let tab: string[] = [];
  let today = turns[Number(seed) % turns.length] as Day;
  for (let at = 0; at < Number(allocations); at += 1) {
    if (dice() < 0.05) today = addDays(today, dice() < 0.6 ? 1 : -1);
    if (dice() < 0.01) today = turns[Math.floor(dice() * turns.length)] as Day;
    const known = [...Object.values(remembered), ...tab];
    const number =
      store === 'naive'
        ? numberAfter(tab[tab.length - 1], numbering, today)
        : numberAfter(highestOf(known, numbering, today), numbering, today);
    const death = dice();
    if (death < 0.05) continue; // before the properties were written: nobody has seen it
    if (store !== 'naive') remembered = { ...remembered, [firstOfSeries(number, numbering, today)]: number };
    if (issued.has(number)) problems.push(`${number} was issued twice, on ${today}`);
    issued.add(number);
    if (death < 0.1) continue; // before the row
    tab.push(number);
    if (dice() < 0.05) tab = tab.slice(0, -1); // Ctrl+Z, or the row deleted by hand
  }
  return problems;
}
