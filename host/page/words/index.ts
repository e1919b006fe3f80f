import { state } from '../state';
import { en } from './en';
import { type Word, zh } from './zh';

export type Language = 'zh' | 'en';
export type { Word };

/** A sentence of the page in the language it is shown in. `{name}` is filled from the parameters; of `one|many` the count chooses. */
export function say(word: Word, params: Readonly<Record<string, string | number>> = {}): string {
  const [one = '', many = one] = (state.language === 'zh' ? zh : en)[word].split('|');
  const text = String(params.count) === '1' ? one : many;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** `?lang=`, then what was chosen before, then the browser's first language. */
export function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT) ?? navigator.language;
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Also in the address, where it names a language: loading the page again changes nothing. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

const KEPT = 'page.language';
