import type { Language } from '../../messages';
import type { Cell } from '../../values/cell';
import { type Calendar, spansIn } from '../../values/workday';
import { arrangements, settingsPages } from './settingsPages';

/** What is laid on the 工作日历 tab, header first; reading it back gives the calendar. */
export const calendarRows = (calendar: Calendar, language: Language): readonly (readonly Cell[])[] => [
  settingsPages.calendar.header.map((label) => label[language]),
  ...Object.keys(calendar)
    .sort()
    .flatMap((year) =>
      [...spansIn(calendar, year)]
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ from, to, works, name }): readonly Cell[] => [
          { day: from },
          from === to ? '' : { day: to },
          arrangements[works ? 'on' : 'off'][language],
          name,
        ]),
    ),
];
