/** Every sentence a person may read, in Chinese: the catalogue that defines the keys. What, why and how to mend it; no blame (UI.md §3). */
export const zh = {
  'field.required': '请填写{label}。',
} as const;
