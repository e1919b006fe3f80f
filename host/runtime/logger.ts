import { bridge } from './bridgeOfThisContext';
import { formatString } from './formatString';

const lines: string[] = [];

/** The global Logger: everything also goes to the execution's log. */
export class Logger {
  log(first: unknown, ...rest: unknown[]): this {
    const line = typeof first === 'string' && rest.length > 0 ? formatString(first, rest) : shown(first);
    lines.push(line);
    bridge.log(line);
    return this;
  }
  getLog(): string {
    return lines.join('\n');
  }
  clear(): void {
    lines.length = 0;
  }
}

const timers = new Map<string, number>();
/** The global console of Apps Script. */
export class Console {
  log(...given: unknown[]): void {
    print('LOG', given);
  }
  info(...given: unknown[]): void {
    print('LOG', given);
  }
  warn(...given: unknown[]): void {
    print('WARNING', given);
  }
  error(...given: unknown[]): void {
    print('ERROR', given);
  }
  debug(...given: unknown[]): void {
    print('DEBUG', given);
  }
  time(label = 'default'): void {
    timers.set(label, bridge.clock.now());
  }
  timeEnd(label = 'default'): void {
    print('DEBUG', [`${label}: ${bridge.clock.now() - (timers.get(label) ?? bridge.clock.now())}ms`]);
    timers.delete(label);
  }
}
function shown(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (value === null || typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function print(level: string, given: readonly unknown[]): void {
  const [first, ...rest] = given;
  const text =
    typeof first === 'string' && /%[sdifjoO]/.test(first)
      ? formatString(first.replace(/%[ifjoO]/g, '%s'), rest)
      : given.map(shown).join(' ');
  bridge.log(level === 'LOG' ? text : `${level} ${text}`);
}
