import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './api';

/** The files of a folder that clasp would push: Code.js, HTML pages, appsscript.json. Throws a sentence when there is no script. */
export function readBundle(folder: string): Bundle {
  if (!existsSync(join(folder, 'Code.js')))
    throw new Error(`There is no Code.js in ${folder}. Build it first: npm run build`);
  const pages: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.html')) pages[name.slice(0, -'.html'.length)] = readFileSync(join(folder, name), 'utf8');
  }
  return {
    code: readFileSync(join(folder, 'Code.js'), 'utf8'),
    pages,
    manifest: readFileSync(join(folder, 'appsscript.json'), 'utf8'),
  };
}
