/** A number in the automatic format: ten significant digits for fractions, 1.23E+18 from fifteen digits on (PLATFORM §2.2). */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return exponent(value);
  if (Number.isInteger(value)) return String(value);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  return trimZeros(value.toFixed(Math.max(0, 10 - whole)));
}

function exponent(value: number): string {
  const [digits = '', power = ''] = value.toExponential(2).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  return `${digits}E${sign}${power.slice(1).padStart(2, '0')}`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
