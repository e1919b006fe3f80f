import { Script } from 'node:vm';

/** Scripts kept: a host has one, and a process seldom more than a few. */
const KEPT = 50;
const scripts = new Map<string, Script>();

/** The script in the machine's words, made once for all its executions. */
export function compiled(code: string): Script {
  const known = scripts.get(code);
  if (known) return known;
  const made = new Script(code, { filename: 'Code.js' });
  if (scripts.size >= KEPT) scripts.delete([...scripts.keys()][0] ?? '');
  scripts.set(code, made);
  return made;
}
