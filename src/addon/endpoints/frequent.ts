import { act } from './act';
import { card } from './card';
import { forgetDraft, keepDraft } from './drafts';
import { hello } from './hello';
import { matches } from './matches';
import { reveal } from './reveal';
import { selected } from './selected';
import { today } from './today';

/** What the sidebar asks all day: answered by the code that Google parses at every call. */
export const frequent = {
  act,
  card,
  forgetDraft,
  hello,
  keepDraft,
  matches,
  reveal,
  selected,
  today,
};
