import { changesOf, presetNamed } from '../crm/tables/presetChanges';
import { topics } from '../crm/tables/presets';
import { accept, type Outcome, refuse } from '../values/outcome';
import type { Acted } from './api';
import { settingsNow } from './carrySettings';
import { answerBefore, commit } from './commit';
import { atDesk } from './desk';
import { laySettingsTab, settingsRowsAtFirst } from './laySettingsTab';
import { readAgain } from './readSettingsAgain';
import { settingsReading } from './settingsReading';

/** Writes the lines of a preset into 设置, laid now where there is none; journalled, and undone like any other step. */
export function applyPreset(topic: string, name: string, request: string): Outcome<Acted> {
  const preset = presetNamed(topics, topic, name);
  if (!preset) return refuse('input.malformed');
  return atDesk((desk, attempt) => {
    const before = answerBefore(desk, request, attempt);
    if (before) return before;
    const { book, memory, language } = desk;
    const { settings } = readAgain(book, language);
    const isFirst = !book.sheet(memory.settingsId);
    const changes = changesOf(preset, settings, book.tables, language);
    const now = settingsNow(book, changes, isFirst ? settingsRowsAtFirst(memory, language, settings) : undefined);
    const lines = changes.map((change, index) => ({ ...change, before: now[index] ?? null }));
    const label = preset.label[language];
    if (lines.length === 0)
      return accept({
        number: '',
        seq: 0,
        message: { key: 'settings.presetThere', params: { label } },
        repeated: false,
      });
    const message = { key: 'settings.presetSet', params: { label, count: lines.length } } as const;
    const outcome = commit(desk, {
      request,
      action: 'settings',
      about: '',
      changes: [],
      marks: [],
      message,
      settings: lines,
      ...(isFirst ? { lay: () => laySettingsTab(memory, language, settings) } : {}),
    });
    if (outcome.ok) settingsReading().settingsEdited(book, language);
    return outcome;
  });
}
