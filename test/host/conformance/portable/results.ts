import type { HostOptions } from '../../../../host/api';
import { createHost } from '../../../../host/node';
import type { PortableRow } from './row';
import { conformanceScript } from './script';

export interface Result {
  readonly returned?: unknown;
  readonly thrown?: string;
}
export interface Ran {
  readonly result: Result;
  /** Members that the row called: 'Range.getValues'. */
  readonly members: readonly string[];
}

const owner = 'wangfang@example.com';

/** Runs one row on a host of its own, by the very script that is pasted into a real project. */
export function runRow(rows: readonly PortableRow[], row: PortableRow, modes: HostOptions['modes'] = {}): Ran {
  const host = createHost({
    bundle: { code: scriptOf(rows), pages: {}, manifest: '{"timeZone":"Asia/Shanghai"}' },
    people: [{ email: owner, name: '王芳', role: 'owner' }],
    now: '2026-11-20T02:00:00Z',
    modes,
  });
  const person = host.as(owner);
  person.answers(...(row.hostOnly?.answers ?? []));
  const result = person.call('conformanceOf', { args: [row.id] }) as Result;
  return { result, members: host.executions[0]?.members ?? [] };
}

const scripts = new WeakMap<readonly PortableRow[], string>();
function scriptOf(rows: readonly PortableRow[]): string {
  const known = scripts.get(rows) ?? conformanceScript(rows);
  scripts.set(rows, known);
  return known;
}

export interface Recorded {
  readonly kind: 'conformance';
  readonly rows: Readonly<Record<string, Result>>;
}

/** How a recorded run differs from the host's: what each answered, row by row. */
export function compare(rows: readonly PortableRow[], recorded: Recorded): readonly string[] {
  return rows
    .filter(({ hostOnly }) => !hostOnly)
    .flatMap((row) => {
      const there = recorded.rows[row.id];
      if (!there) return [`${row.id}: not in the file (${row.then})`];
      const here = JSON.stringify(runRow(rows, row).result);
      const told = JSON.stringify(there);
      return here === told
        ? []
        : [`${row.id}: ${row.then} [${row.evidence}: ${row.source}]\n  host  ${here}\n  there ${told}`];
    });
}

export function isRecorded(value: unknown): value is Recorded {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'conformance' && 'rows' in value
  );
}
