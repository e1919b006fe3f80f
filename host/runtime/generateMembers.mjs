/**
 * Writes members.json from the published type declarations of Apps Script: for every class its members and the types
 * of their parameters, and every enumeration. Run it again when the declarations are updated:
 * `node host/runtime/generateMembers.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const types = new URL('../../node_modules/@types/google-apps-script/', import.meta.url);
/** Declaration file → the prefix of its classes in Google's messages. */
const files = {
  spreadsheet: 'SpreadsheetApp.',
  base: '',
  html: '',
  lock: '',
  properties: '',
  cache: '',
  utilities: '',
  script: '',
  charts: 'Charts.',
  mail: '',
  content: '',
  'url-fetch': '',
};
/** Classes that reach a script only through parts of the services which the host does not offer. */
const leaveOut = /^Date|Pivot|DataSource|Slicer|Drawing|OverGridImage|CellImage|BigQuery|Looker|Gmail|Advanced|Http/;

const classes = {};
const enums = {};
for (const [file, prefix] of Object.entries(files)) read(file, prefix);
writeFileSync(new URL('members.json', import.meta.url), `${JSON.stringify({ classes, enums }, null, 2)}\n`);

function read(file, prefix) {
  const text = readFileSync(new URL(`google-apps-script.${file}.d.ts`, types), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, name, body] of text.matchAll(/enum (\w+) \{([^}]*)\}/g)) {
    if (!leaveOut.test(name)) enums[ownerOf(prefix, name)] = body.match(/\w+/g).filter((word) => !/^\d/.test(word));
  }
  for (const [, indent, declared, body] of text.matchAll(/^( *)interface (\w+)[^{\n]*\{\n([\s\S]*?)\n\1\}/gm)) {
    const name = declared === 'Console' ? 'console' : declared;
    if (leaveOut.test(name)) continue;
    const members = {};
    const line = new RegExp(`^${indent} {4}(\\w+)\\(([\\s\\S]*?)\\)(?::|;)`, 'gm');
    for (const [, member, parameters] of body.matchAll(line)) {
      const signature = splitParameters(parameters).map(typeOf).join(',');
      members[member] = member in members ? `${members[member]};${signature}` : signature;
    }
    classes[ownerOf(prefix, name)] = members;
  }
}

function ownerOf(prefix, name) {
  return `${prefix}.` === `${name}.` || prefix === `${name}.` ? name : `${prefix}${name}`;
}

function splitParameters(text) {
  const parts = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if ('<({['.includes(letter)) depth += 1;
    if ('>)}]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean);
}

/** `values: any[][]` → `any[][]`; `name?: string` → `?string`; `...args: any[]` → `...any`. */
function typeOf(parameter) {
  const [, rest, , optional, type] = parameter.match(/^(\.\.\.)?(\w+)(\?)?:\s*([\s\S]*)$/) ?? [];
  const plain = type
    .replace(/\s+/g, ' ')
    .replace(/\{.*\}|Record<.*>|\(.*=>.*/g, 'object')
    .replace(/Array<Array<.*/, 'any[][]')
    .replace(/Array<.*/, 'any[]')
    .replace(/"\w+"( \| "\w+")*|Font(?:Line|Style|Weight)/g, 'string')
    .replace(/(?:GoogleAppsScript\.)?(?:Base|Spreadsheet|Charts|HTML|Utilities|Drive|Byte)\./g, '')
    .replace(/Integer|Byte/g, 'number');
  return `${rest ?? ''}${optional ?? ''}${rest ? plain.replace(/\[\]$/, '') : plain}`;
}
