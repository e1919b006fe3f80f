import type { DrawnWorkbook, Host, HostOptions } from '../../../host/api';
import { hostRunning, wang } from '../../support/host';

/** One behaviour of PLATFORM.md §12: its number there, what is given, done and seen, and how well that is known. */
export interface Row {
  readonly row: number;
  readonly when: string;
  readonly seen: string;
  /** D documented, O observed by others, B believed; ⚠ where sources contradict. */
  readonly evidence: string;
  readonly prove: () => void;
}

type Options = Partial<Omit<HostOptions, 'workbook'>>;
const prelude = 'const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];';

/** A host whose function `go` has this body; `ss` and `sheet` are the spreadsheet and its first tab. */
export function hostOf(body: string, workbook?: DrawnWorkbook, options?: Options): Host {
  return hostRunning(`function go() { ${prelude} ${body} }`, workbook, options);
}

/** What the body returns when 王芳, the owner, runs it from the editor. */
export function answer(body: string, workbook?: DrawnWorkbook, options?: Options): unknown {
  return hostOf(body, workbook, options).as(wang.email).call('go');
}

/** 'Name: message' of what the body throws. */
export function refusal(body: string, workbook?: DrawnWorkbook, options?: Options): string {
  return refusalOf(() => answer(body, workbook, options));
}

export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
  return 'nothing was thrown';
}
