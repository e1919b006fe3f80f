import * as v from 'valibot';
import { refuse } from '../../values/outcome';
import { claimBook } from '../claimBook';
import { endpoint } from './endpoint';
import { request } from './shapes';

/** One to three capital letters, so that no marked number reads like an unmarked one. */
const MARK = /^[A-Z]{1,3}$/;

export const claim = endpoint<'claim'>({
  ask: v.strictObject({
    request,
    as: v.picklist(['replacement', 'separate', 'takeOver']),
    mark: v.exactOptional(v.pipe(v.string(), v.maxLength(10))),
  }),
  answer: (ask) =>
    ask.as === 'separate' && !MARK.test(ask.mark ?? '') ? refuse('claim.mark', { field: 'mark' }) : claimBook(ask),
});
