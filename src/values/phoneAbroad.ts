import type { PhoneReading } from './phoneReading';
import { phoneRegions } from './phoneRegions';

/** What follows a calling code: the trunk prefix people put in brackets, and the numbers there are. */
interface Plan {
  readonly code: string;
  readonly trunk: string;
  readonly numbers: RegExp;
}

const LONGEST_CODE = 3;
/** E.164: no number is longer, and hardly one is shorter. */
const isPlausible = (digits: string): boolean => digits.length >= 8 && digits.length <= 15;

let plans: ReadonlyMap<string, Plan> | undefined;

/** Reads `+` and a number, by the numbering plan of its calling code; where there is none, by its length alone (E.164). */
export function readAbroad(raw: string, text: string): PhoneReading {
  const digits = text.replace(/\D/g, '');
  const plan = planOf(digits);
  if (!plan) {
    if (isPlausible(digits)) return { raw, kind: 'international', key: `+${digits}` };
    return refused(raw, digits.slice(0, 2));
  }
  const national = nationalIn(plan, digits.slice(plan.code.length));
  return national === undefined
    ? refused(raw, plan.code)
    : { raw, kind: 'international', key: `+${plan.code}${national}` };
}

/** +44 (0)20 7946 0958: the 0 is dialled inside the country only. */
function nationalIn({ trunk, numbers }: Plan, digits: string): string | undefined {
  if (numbers.test(digits)) return digits;
  const bare = trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : '';
  return numbers.test(bare) ? bare : undefined;
}

const refused = (raw: string, code: string): PhoneReading => ({
  raw,
  kind: 'unreadable',
  problem: { code: 'phone.abroad', params: { code, value: raw } },
});

/** Decoded at the first number from abroad: loading the bundle costs nothing. No calling code is the beginning of another. */
function planOf(digits: string): Plan | undefined {
  plans ??= new Map(phoneRegions.split('\n').map(planIn));
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const plan = plans.get(digits.slice(0, length));
    if (plan) return plan;
  }
  return undefined;
}

function planIn(line: string): [string, Plan] {
  const [code = '', trunk = '', pattern = ''] = line.split(' ');
  return [code, { code, trunk, numbers: new RegExp(`^(?:${pattern.replace(/#/g, '\\d')})$`) }];
}
