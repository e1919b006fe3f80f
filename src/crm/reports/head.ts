import { say } from '../../messages';
import type { ReportLine } from '../../schema/report';
import type { ReportContext } from './definition';

/** What every report begins with: its title, what it counts, when it was made and by whom. */
export function headOf(title: string, scope: string, { language, now, by }: ReportContext): readonly ReportLine[] {
  const made = { at: now.slice(0, 16).replace('T', ' '), by: by || say(language, 'report.byUnknown') };
  return [
    { kind: 'title', cells: [title] },
    { kind: 'meta', cells: [scope] },
    { kind: 'meta', cells: [say(language, 'report.made', made)] },
  ];
}
