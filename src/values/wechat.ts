import { foldWidth } from './text';

const LABEL = /^(?:微信号|微信|wechat(?:\s*id)?|weixin|wx|vx|v信|v)(?:\s*[:：]\s*|\s+)/i;
const SAME_AS_PHONE =
  /^(?:微信号?)?(?:同|和|与|就是)(?:手机|电话)号?(?:码|一样|相同|同号)?$|^(?:手机|电话)号?(?:同|和|与|就是)?微信号?(?:同号|一样|相同)?$|同号$/;

/** The id a person can be found by: a letter and 5 to 19 more, or the mobile or QQ number it began as. Undefined for a nickname. */
export function readWechat(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const id = foldWidth(text)
    .trim()
    .replace(LABEL, '')
    .replace(/\s*\(.*\)$|\s/g, '');
  return /^[a-z][-_a-z0-9]{5,19}$/i.test(id) || /^(?:\+?86)?1[3-9]\d{9}$/.test(id) || /^[1-9]\d{4,10}$/.test(id)
    ? id
    : undefined;
}

/** 微信同手机号: whoever has the phone number has the id. */
export const isSameAsPhone = (text: string): boolean => text.length < 20 && SAME_AS_PHONE.test(foldWidth(text).trim());
