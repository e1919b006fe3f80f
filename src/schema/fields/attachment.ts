import { mendedName, readAttachmentName, readAttachments } from '../../values/attachment';
import { asTyped, doubt } from '../asTyped';
import type { Field, FieldOptions } from '../field';

/** Files of a record by name and address; `readAttachments` gives each. A name against the rule of CA-35 is pointed out, mended where only signs differ. */
export const attachment = (options: FieldOptions): Field<string> =>
  asTyped(options, {
    type: 'attachment',
    control: 'multiline',
    problems: (text) => {
      const odd = readAttachments(text).find(({ name }) => name !== undefined && !readAttachmentName(name))?.name;
      if (odd === undefined) return [];
      const mended = mendedName(odd);
      return doubt('attachment.name', {
        params: { value: odd },
        ...(mended === undefined ? {} : { fix: text.replace(odd, () => mended) }),
      });
    },
  });
