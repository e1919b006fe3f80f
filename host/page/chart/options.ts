import { type Options, option } from '../../engine/chartOptions';

export { isOn, numberOption, type Options, option, textOption } from '../../engine/chartOptions';

/** How words look, as the drawing says it: `titleTextStyle`, `legend.textStyle` and the like. */
export function letters(options: Options, ...paths: readonly string[]): Record<string, string> {
  const all = paths.map((path) => (name: string) => option(options, `${path}.${name}`));
  const first = (name: string) => all.map((read) => read(name)).find((value) => value !== undefined && value !== null);
  const [color, name, size] = [first('color'), first('fontName'), first('fontSize')];
  return {
    ...(typeof color === 'string' ? { fill: color } : {}),
    ...(typeof name === 'string' ? { 'font-family': name } : {}),
    ...(typeof size === 'number' ? { 'font-size': `${size}px` } : {}),
    ...(first('bold') === true ? { 'font-weight': '600' } : {}),
    ...(first('italic') === true ? { 'font-style': 'italic' } : {}),
  };
}
