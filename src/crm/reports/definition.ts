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

/** One report: what it reads, all in whole tables, and how it is laid out. */
export interface ReportDefinition {
  readonly name: string;
  readonly label: Label;
  readonly reads: Readonly<Record<string, Extract<Read, { readonly kind: 'all' }>>>;
  build(records: Readonly<Record<string, readonly Stored[]>>, context: ReportContext): Report;
}
