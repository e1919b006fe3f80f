import type { zh } from './zh';

/** The same sentences in English. A missing one does not compile. */
export const en: Record<keyof typeof zh, string> = {
  'field.required': 'Fill in {label}.',
};
