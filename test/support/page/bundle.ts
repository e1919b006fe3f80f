import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundle } from '../../../host/api';
import { buildBundle } from '../../../scripts/build.mjs';

let built: Promise<Bundle> | undefined;

/** What Google would be given, built from the sources as they are now, once per test file. */
export function builtBundle(): Promise<Bundle> {
  built ??= build();
  return built;
}

async function build(): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), 'crm-dist-'));
  try {
    await buildBundle(folder);
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    return { code: read('Code.js'), pages: { sidebar: read('sidebar.html') }, manifest: read('appsscript.json') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
