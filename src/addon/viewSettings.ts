import { customers } from '../crm/tables';
import { changesOf } from '../crm/tables/presetChanges';
import { topics } from '../crm/tables/presets';
import type { Settings } from '../crm/tables/settings';
import { settingsPages } from '../crm/tables/settingsPages';
import { hasApproval, wayIn } from '../crm/tables/ways';
import type { Language } from '../messages';
import { isBound } from '../sheets/book';
import { knowsYear } from '../values/workday';
import type { SettingsView } from './api';
import { readAgain } from './readSettingsAgain';
import type { Session } from './session';

/** The settings as a manager sees them: what is in doubt and where it stands, what may be chosen and what that would change. */
export function viewSettings(session: Session): SettingsView {
  const { book, language, today } = session;
  const { settings, problems } = readAgain(book, language);
  const isThere = (id: number | undefined): boolean => id !== undefined && book.sheet(id) !== null;
  const { settingsId, pages = {} } = book.memory;
  const next = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const isLate = today.slice(5) >= NEXT_YEAR;
  const { calendar = {} } = settings;
  return {
    tabs: {
      settings: isThere(settingsId),
      ...Object.fromEntries(Object.keys(settingsPages).map((page) => [page, isThere(pages[page])])),
    },
    doubts: problems.map(({ page, row, column = VALUE, problem }) => ({
      page: page ?? ('settings' as const),
      row: row + 1,
      column: column + 1,
      problem,
    })),
    unknownYears: [today, ...(isLate ? [next] : [])]
      .filter((day) => !knowsYear(day, calendar))
      .map((day) => day.slice(0, 4)),
    missing: wantedFields(settings, language).flatMap(({ table, key, label }) => {
      const bound = book.bound(table);
      return isBound(bound) && bound.fields[key] === undefined
        ? [{ table, field: key, label, tab: bound.tab.name }]
        : [];
    }),
    topics: topics.map(({ name, label, help, presets }) => ({
      name,
      section: presets[0]?.lines[0]?.section ?? 'process',
      label,
      ...(help ? { help } : {}),
      presets: presets.map((preset) => ({
        name: preset.name,
        label: preset.label,
        changes: changesOf(preset, settings, book.tables, language),
      })),
    })),
  };
}

/** Declared fields, and those without which a chosen way cannot be gone. */
function wantedFields(settings: Settings, language: Language) {
  const { fields } = customers;
  const approval = hasApproval(settings) ? (['approvalState'] as const) : [];
  const formal = wayIn(settings, 'numberOn') === 'approval' ? (['formalNumber'] as const) : [];
  return [
    ...(settings.ownFields ?? []),
    ...[...approval, ...formal].map((key) => ({ table: 'customers', key, label: fields[key].label[language] })),
  ];
}

const VALUE = 2;
/** From then on days reckoned for next year come up, and its holidays are published. */
const NEXT_YEAR = '11-01';
