import * as v from 'valibot';
import { accept, refuseAll } from '../../values/outcome';
import { compactJournal } from '../compact';
import { resumeJobs } from '../runJob';
import { scanSlice } from '../scan';
import { endpoint } from './endpoint';

export const scan = endpoint<'scan'>({
  ask: v.strictObject({ cursor: v.exactOptional(v.pipe(v.string(), v.maxLength(500))) }),
  answer({ cursor }) {
    const progress = scanSlice(cursor);
    if (progress.refused) return refuseAll(progress.refused);
    // whoever looks last also finishes works that were cut short, and packs what the journal no longer needs as rows
    if (progress.cursor === undefined && progress.total > 0) {
      resumeJobs();
      compactJournal();
    }
    return accept(progress);
  },
});
