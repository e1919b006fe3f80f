import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DrawnWorkbook, Host } from './api';
import type { Sample } from './server';

/** What a module of samples exports as `samples`. */
interface DrawnSample {
  readonly name: string;
  readonly label: Sample['title'];
  readonly about: Sample['about'];
  /** `today` is a day like 2026-11-19. */
  draw(today: string): DrawnWorkbook;
  /** What somebody did in it before it is handed over. */
  prepare?(host: Host): void;
}

/** The samples of a built module, each drawn when it is opened; none when there is no such file. */
export function samplesOf(
  file: string,
  open: (workbook: unknown, language: 'zh' | 'en', name: string) => Host,
): Sample[] {
  const path = resolve(file);
  if (!existsSync(path)) return [];
  const { samples } = createRequire(path)(path) as { readonly samples: readonly DrawnSample[] }; // as its build says
  return samples.map(({ name, label, about, draw, prepare }) => ({
    key: name,
    title: label,
    about,
    workbook(language = 'zh') {
      const host = open(draw(today()), language, label[language]);
      prepare?.(host);
      return host.save();
    },
  }));
}

/** This machine's day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
