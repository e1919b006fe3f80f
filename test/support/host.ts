import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundle, DrawnWorkbook, Host, HostOptions } from '../../host/api';
import { createHost } from '../../host/node';
import { modesOf } from './modes';

/** Two colleagues; the first owns the workbook. */
export const wang = { email: 'wangfang@example.com', name: '王芳', role: 'owner', locale: 'zh_CN' } as const;
export const li = { email: 'lilei@example.com', name: '李雷', role: 'editor', locale: 'zh_CN' } as const;

const usual = { people: [wang, li], now: '2026-11-20T02:00:00Z', timeZone: 'Asia/Shanghai' } as const;
type Options = Partial<Omit<HostOptions, 'workbook'>>;

/** A host for the product, in the modes this run of the tests asks for (`npm run modes`) beneath the test's own. */
export function productHost(options: HostOptions): Host {
  return createHost({ ...options, modes: { ...modesOf(), ...options.modes } });
}

/** The CRM as built from the sources now, once per test file, at a drawn or saved workbook. */
export function hostWith(workbook?: DrawnWorkbook | unknown, options: Options = {}): Host {
  return productHost({ ...usual, bundle: options.bundle ?? shippedBundle(), ...options, workbook });
}

/** A small script of the test's own, in the host's own modes. */
export function hostRunning(code: string, workbook?: DrawnWorkbook | unknown, options: Options = {}): Host {
  return createHost({ ...usual, bundle: bundleOf(code), ...options, workbook });
}

/** A bundle of one script, with every scope granted. */
export function bundleOf(
  code: string,
  manifest: Readonly<Record<string, unknown>> = {},
  pages: Bundle['pages'] = {},
): Bundle {
  return { code, pages, manifest: JSON.stringify({ timeZone: 'Asia/Shanghai', runtimeVersion: 'V8', ...manifest }) };
}

let shipped: Bundle | undefined;

/** What `npm run build` writes. */
export function shippedBundle(): Bundle {
  shipped ??= build();
  return shipped;
}

function build(): Bundle {
  const root = path.resolve(__dirname, '../..');
  const folder = mkdtempSync(path.join(tmpdir(), 'crm-dist-'));
  try {
    execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    return {
      code: read('Code.js'),
      pages: { sidebar: read('sidebar.html'), occasional: read('occasional.html') },
      manifest: read('appsscript.json'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
