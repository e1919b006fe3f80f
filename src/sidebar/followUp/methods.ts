import type { IconName } from '../parts/icons';

/** The drawing for a way of contact, found by a word in its name; the workbook's own words stay as they are. */
const drawings: readonly (readonly [RegExp, IconName])[] = [
  [/电话|通话|call|phone/i, 'phone'],
  [/微信|聊天|短信|whatsapp|chat|wechat|message/i, 'chat'],
  [/拜访|上门|走访|visit/i, 'pin'],
  [/会议|视频|线上|演示|meeting|video/i, 'video'],
  [/邮件|邮箱|mail/i, 'mail'],
];

export const methodIcon = (method: string, otherwise: IconName = 'person'): IconName =>
  drawings.find(([words]) => words.test(method))?.[1] ?? otherwise;
