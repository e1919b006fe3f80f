/** What HTML's e-mail field accepts, with a dotted domain. */
const email =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;
const url = /^(?:(?:https?|ftp):\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu;

export const isEmail = (text: string): boolean => email.test(text);
export const isUrl = (text: string): boolean => url.test(text);
