import type { Label, Language } from '../../messages';
import type { Read } from '../../schema/read';
import type { Report } from '../../schema/report';
import type { Stored } from '../../schema/table';
import type { Settings } from '../tables/settings';

/** What a report is told besides its records. */
export interface ReportContext {
  readonly settings: Settings;
  readonly language: Language;
  /** `2026-11-19T14:32:05`. */
  readonly now: string;
  /** Who makes it; '' where the platform withholds it. */
  readonly by: string;
}

type Whole = Extract<Read, { readonly kind: 'all' }>;

/** One report: what it reads, all in whole tables, and how it is laid out. */
export interface ReportDefinition {
  readonly name: string;
  readonly label: Label;
  /** By table. `tabs` are the tables that have a tab. */
  reads(settings: Settings, tabs: readonly string[]): Readonly<Record<string, Whole>>;
  build(records: Readonly<Record<string, readonly Stored[]>>, context: ReportContext): Report;
}
