import * as v from 'valibot';
import { accept } from '../../values/outcome';
import { foldTight } from '../../values/text';
import { trashOf } from '../trash';
import { endpoint } from './endpoint';

export const trash = endpoint<'trash'>({
  ask: v.strictObject({ text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))) }),
  answer({ text = '' }, open) {
    const wanted = foldTight(text);
    const words = (parts: readonly string[]) => foldTight(parts.join(' '));
    return accept(trashOf(open(), ({ number, title, detail }) => words([number, title, detail]).includes(wanted)));
  },
});
