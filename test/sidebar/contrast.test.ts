import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.resolve(__dirname, '../../src/sidebar/styles/tokens.css'), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media');
const tokens = (part: string): Record<string, string> =>
  Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
const light = tokens(lightPart);
const themes = { light, dark: { ...light, ...tokens(darkPart) } };

/** Every pair in which text stands on a ground. */
const texts = [
  ['ink', 'bg'],
  ['ink', 'surface'],
  ['ink', 'inset'],
  ['ink', 'danger-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'ok-soft'],
  ['ink', 'dup-soft'],
  ['ink-2', 'bg'],
  ['ink-2', 'surface'],
  ['ink-2', 'inset'],
  ['ink-2', 'danger-soft'],
  ['ink-2', 'warn-soft'],
  ['ink-2', 'ok-soft'],
  ['ink-2', 'dup-soft'],
  ['ink-2', 'accent-soft'],
  ['ink-3', 'bg'],
  ['ink-3', 'surface'],
  ['ink-3', 'inset'],
  ['accent', 'bg'],
  ['accent', 'surface'],
  ['accent', 'dup-soft'],
  ['accent', 'warn-soft'],
  ['accent', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'accent-soft'],
  ['danger', 'surface'],
  ['danger', 'bg'],
  ['danger', 'danger-soft'],
  ['surface', 'danger'],
  ['warn', 'surface'],
  ['warn', 'bg'],
  ['warn', 'warn-soft'],
  ['ok', 'surface'],
  ['ok', 'ok-soft'],
  ['dup', 'surface'],
  ['dup', 'dup-soft'],
  ['grade-a-ink', 'grade-a'],
  ['grade-b-ink', 'grade-b'],
  ['grade-c-ink', 'grade-c'],
  ['av-0-ink', 'av-0'],
  ['av-1-ink', 'av-1'],
  ['av-2-ink', 'av-2'],
  ['av-3-ink', 'av-3'],
  ['toast-ink', 'toast'],
  ['toast-accent', 'toast'],
] as const;
/** Edges of controls and the focus ring, on what they stand on. */
const edges = [
  ['field-line', 'surface'],
  ['field-line', 'bg'],
  ['focus', 'surface'],
  ['focus', 'bg'],
  ['danger', 'surface'],
  ['accent', 'surface'],
] as const;

describe.each(Object.keys(themes) as (keyof typeof themes)[])('in the %s theme', (theme) => {
  const colours = themes[theme];
  test.each(texts)('%s on %s can be read (4.5 : 1)', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(edges)('%s on %s can be seen (3 : 1)', (edge, ground) => {
    expect(contrast(colours[edge] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('a pale grey text is caught', () => {
  expect(contrast('#aab2b5', '#ffffff')).toBeLessThan(4.5);
});

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
