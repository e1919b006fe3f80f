import { isSameAsPhone, readWechat } from '../../values/wechat';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** A WeChat id, or 同手机号; a nickname is kept and pointed out, for nobody can be found by it. */
export const wechat = (options: FieldOptions): Field<string> =>
  asTyped(
    { sensitive: true, ...options },
    {
      type: 'wechat',
      problems: (text) =>
        readWechat(text) || isSameAsPhone(text) ? [] : doubt('wechat.unread', { params: { value: text } }),
    },
  );
