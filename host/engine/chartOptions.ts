/** Options of a chart as scripts set them: nested, or by paths with dots, or both at once. */
export type Options = Readonly<Record<string, unknown>>;

export function option(options: Options, path: string): unknown {
  if (path in options) return options[path];
  const steps = path.split('.');
  for (let length = steps.length - 1; length > 0; length--) {
    const inner = options[steps.slice(0, length).join('.')];
    if (typeof inner !== 'object' || inner === null) continue;
    const found = option(inner as Options, steps.slice(length).join('.')); // an object, checked above
    if (found !== undefined) return found;
  }
  return undefined;
}

export function textOption(options: Options, ...paths: readonly string[]): string {
  for (const path of paths) {
    const value = option(options, path);
    if (typeof value === 'string') return value;
  }
  return '';
}

export function numberOption(options: Options, path: string): number | undefined {
  const value = option(options, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export const isOn = (options: Options, path: string): boolean =>
  [true, 'true'].includes(option(options, path) as never);
