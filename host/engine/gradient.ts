import type { ConditionalRule, GradientPoint, Scalar } from './api';
import type { Book } from './book';
import type { Sheet } from './sheet';

type Gradient = NonNullable<ConditionalRule['gradient']>;

/** The colour of a number by its place between the points of a scale over these areas; undefined for what is no number. */
export function gradientColour(
  book: Book,
  sheet: Sheet,
  areas: ConditionalRule['areas'],
  gradient: Gradient,
): (value: unknown) => string | undefined {
  let stops: readonly Stop[] | undefined;
  return (value) => {
    if (typeof value !== 'number') return undefined;
    stops ??= stopsOf(book, sheet, areas, gradient);
    return colourAt(stops, value);
  };
}

interface Stop {
  readonly at: number;
  readonly rgb: readonly number[];
}

function stopsOf(book: Book, sheet: Sheet, areas: ConditionalRule['areas'], gradient: Gradient): Stop[] {
  const numbers = areas
    .flatMap((area) => book.calculation.values(sheet, area).flat())
    .filter((value) => typeof value === 'number')
    .sort((a, b) => a - b);
  const origin = { row: areas[0]?.row ?? 1, column: areas[0]?.column ?? 1, shiftRows: 0, shiftColumns: 0 };
  const worked = (text: string): Scalar => {
    const value = text.startsWith('=') ? book.calculation.work(text.slice(1), origin, sheet) : text;
    return typeof value === 'object' ? null : value;
  };
  return [gradient.min, gradient.mid, gradient.max].flatMap((point) => {
    if (!point) return [];
    const at = placeOf(point, numbers, Number(worked(point.value) ?? 0) || 0);
    return [{ at, rgb: rgbOf(point.color) }];
  });
}

/** Where a point stands among the numbers, which are sorted. */
function placeOf({ type }: GradientPoint, numbers: readonly number[], value: number): number {
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  if (type === 'MIN') return least;
  if (type === 'MAX') return most;
  if (type === 'PERCENT') return least + ((most - least) * value) / 100;
  if (type !== 'PERCENTILE') return value;
  const rank = (Math.min(100, Math.max(0, value)) / 100) * (numbers.length - 1);
  const below = numbers[Math.floor(rank)] ?? least;
  return below + ((numbers[Math.ceil(rank)] ?? most) - below) * (rank - Math.floor(rank));
}

function colourAt(stops: readonly Stop[], value: number): string | undefined {
  const after = stops.findIndex(({ at }) => value <= at);
  const next = stops[after < 0 ? stops.length - 1 : after];
  const before = stops[after - 1];
  if (!next) return undefined;
  if (!before) return hexOf(next.rgb);
  const share = (value - before.at) / (next.at - before.at || 1);
  return hexOf(before.rgb.map((part, n) => part + ((next.rgb[n] ?? 0) - part) * share));
}

const rgbOf = (colour: string): number[] => {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1] ?? 'ffffff';
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
};

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
