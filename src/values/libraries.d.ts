/* Single functions taken out of libraries that come without types for them: the whole library would be ten times the size. */
declare module 'validator/es/lib/isEmail' {
  export default function isEmail(text: string): boolean;
}
