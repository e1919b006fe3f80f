declare module 'validator/es/lib/isEmail' {
  export default function isEmail(text: string): boolean;
}
