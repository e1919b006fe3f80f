import * as v from 'valibot';
import { accept } from '../../values/outcome';
import { forgetDraft as forget, keepDraft as keep } from '../keptDrafts';
import { endpoint } from './endpoint';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Neither looks at the workbook: what is typed and not yet saved is its author's alone. */
export const keepDraft = endpoint<'keepDraft'>({
  ask: v.strictObject({ key, text: v.pipe(v.string(), v.maxLength(500_000)) }),
  answer: (draft) => keep(draft.key, draft.text),
});

export const forgetDraft = endpoint<'forgetDraft'>({
  ask: v.strictObject({ key }),
  answer(draft) {
    forget(draft.key);
    return accept(true);
  },
});
