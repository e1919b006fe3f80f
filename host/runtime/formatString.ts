/** Java's String.format, as far as scripts use it: %s %d %f %x %%, with width, zeros, sign and precision. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(\d+\$)?([-+0, #]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (_, at, flags, width, precision, type) => {
      if (type === '%') return '%';
      const value = at ? values[Number.parseInt(at, 10) - 1] : values[next++];
      const text = converted(value, type, precision === undefined ? undefined : Number(precision), flags);
      if (flags.includes('-')) return text.padEnd(Number(width ?? 0));
      return flags.includes('0') && !'sS'.includes(type)
        ? zeros(text, Number(width ?? 0))
        : text.padStart(Number(width ?? 0));
    },
  );
}

function converted(value: unknown, type: string, precision: number | undefined, flags: string): string {
  const sign = flags.includes('+') && Number(value) >= 0 ? '+' : '';
  if (type === 'd') return sign + grouped(Math.trunc(Number(value)).toFixed(0), flags);
  if (type === 'f') return sign + grouped(Number(value).toFixed(precision ?? 6), flags);
  if (type === 'x') return Math.trunc(Number(value)).toString(16);
  if (type === 'X') return Math.trunc(Number(value)).toString(16).toUpperCase();
  if (type === 'e') return Number(value).toExponential(precision ?? 6);
  const text = String(value);
  return precision === undefined ? text : text.slice(0, precision);
}

function grouped(digits: string, flags: string): string {
  return flags.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
}

function zeros(text: string, width: number): string {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, '0');
}
