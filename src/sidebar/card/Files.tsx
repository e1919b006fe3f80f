import type { Card } from '../../addon/api';
import { type Attachment, readAttachments } from '../../values/attachment';
import { readLinks } from '../../values/link';
import { useApp } from '../app/appContext';
import { OpenLinks } from '../parts/OpenLinks';
import { Section } from '../parts/Section';
import { tableOf } from '../words/tableWords';
import { textIn } from './sections';

/** Files and addresses of the record and of its contracts; only what may be opened is a link. */
export function Files({ card }: { card: Card }) {
  const { t, hello } = useApp();
  const contracts = card.sections.filter(({ table }) => table === 'contracts').flatMap(({ records }) => records);
  const files = [card, ...contracts].flatMap((record): readonly Attachment[] =>
    Object.entries(tableOf(record.table, hello.settings).fields).flatMap(([key, { type }]) => {
      if (type === 'attachment') return readAttachments(textIn(record, key));
      return type === 'link' ? readLinks(textIn(record, key)).map((href) => ({ href })) : [];
    }),
  );
  if (files.length === 0) return null;
  return (
    <Section title={t('ui.card.files')} icon="link" count={files.length}>
      <div class="card padded">
        <OpenLinks files={files} />
      </div>
    </Section>
  );
}
