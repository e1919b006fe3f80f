import type { Label } from '../../messages';
import type { Section } from './settingsLayout';

/** A line of 设置 as a preset writes it, in both languages. */
interface PresetLine {
  readonly section: Section;
  readonly item: Label;
  readonly value: Label;
}
export interface Preset {
  readonly name: string;
  readonly label: Label;
  readonly lines: readonly PresetLine[];
}
export interface Topic {
  readonly name: string;
  readonly label: Label;
  /** What there is to know before choosing. */
  readonly help?: Label;
  readonly presets: readonly Preset[];
}

export const word = (zh: string, en: string): Label => ({ zh, en });
export const line = (section: Section, item: Label, value: Label): PresetLine => ({ section, item, value });
