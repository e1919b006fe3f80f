/** Dependencies point down: this object is the rule. Biome's overrides are generated from it (`npm run golden`); test/scripts/layers.test.ts reads it too. */
export const layers = {
  messages: [],
  values: ['messages'],
  schema: ['values', 'messages'],
  'crm/tables': ['schema', 'values', 'messages'],
  'crm/rules': ['crm/tables', 'schema', 'values', 'messages'],
  'crm/reports': ['crm/rules', 'crm/tables', 'schema', 'values', 'messages'],
  'crm/actions': ['crm/rules', 'crm/tables', 'schema', 'values', 'messages'],
  'crm/migrations': ['values', 'messages'],
  sheets: ['schema', 'values', 'messages'], // knows no lead, no customer
  sidebar: ['crm', 'schema', 'values', 'messages'], // pure code runs anywhere; addon/api as types only
  addon: ['crm', 'sheets', 'schema', 'values', 'messages'], // on top
};

/** Layers that are told the day, the person and the dice. */
const pure = ['values', 'schema', 'crm', 'messages'];

const others = (layer) =>
  Object.keys(layers).filter(
    (other) =>
      other !== layer && !layers[layer].some((allowed) => other === allowed || other.startsWith(`${allowed}/`)),
  );

const folder = (layer) => layer.split('/').at(-1);

/** One override per layer; the message names the layer. */
export function biomeOverrides() {
  return [
    ...Object.keys(layers).map((layer) => restricted(`src/${layer}/**`, layer, [...others(layer), 'host', 'test'])),
    restricted('host/**', 'host', ['src']),
    {
      includes: pure.map((layer) => `src/${layer}/**`),
      plugins: ['./scripts/lint/clock.grit'],
    },
  ];
}

function restricted(includes, layer, barred) {
  const allowed = layers[layer]?.join(', ') || 'nothing';
  const message =
    layer === 'host'
      ? 'The host never imports src: they meet only through the Apps Script API (ARCHITECTURE.md).'
      : `Layer ${layer} may import ${allowed} (scripts/layers.mjs).`;
  const group = barred.flatMap((other) => [`**/${folder(other)}`, `**/${folder(other)}/**`]);
  if (layer === 'sidebar') group.push('!**/addon/api');
  return {
    includes: [includes],
    linter: {
      rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [{ group, message }] } } } },
    },
  };
}
