import type { FoundHit } from '../../addon/api';
import { closenessOf, type Wanted } from '../../crm/rules/search';
import { textOf } from '../../values/cell';
import { useApp } from '../app/appContext';
import { Chip } from '../parts/Chip';
import { Grade } from '../parts/Grade';
import { IconButton } from '../parts/IconButton';
import { tableOf } from '../words/tableWords';
import { excerptOf } from './excerpt';
import { Marked } from './Marked';

/** A record that was found, with the words it was found by; the row opens it, the button beside it shows it in the sheet. */
export function FoundRow({ hit, wanted }: { hit: FoundHit; wanted: Wanted }) {
  const { t, open, language, hello, rpc, failed } = useApp();
  const table = tableOf(hit.table, hello.settings);
  const words = [wanted.text, ...wanted.words.map(({ text }) => text)];
  const by = foundBy(hit, wanted);
  const meta = [hit.number, hit.detail].filter(Boolean).join(' · ');
  const reveal = async (): Promise<void> => {
    const answer = await rpc('reveal', { table: hit.table, number: hit.number });
    if (!answer.ok) failed(answer.problems, reveal);
  };
  return (
    <li class="row row-line found">
      <button type="button" class="row-open" data-row onClick={() => open(hit)}>
        <span class="row-title">
          {hit.grade ? <Grade letter={hit.grade} /> : null}
          <Marked text={hit.title || hit.number} typed={words} class="name" />
          <span class="row-end meta">{table.label[language]}</span>
        </span>
        <span class="row-meta">
          {hit.archived ? <Chip>{t('ui.archive.mark')}</Chip> : null} <Marked text={meta} typed={words} />
        </span>
        {by && !meta.includes(by.text) ? (
          <span class="row-meta">
            {by.label} · <Marked text={excerptOf(by.text, words)} typed={words} />
          </span>
        ) : null}
      </button>
      <IconButton icon="locate" name={t('ui.search.reveal', { number: hit.number })} onPress={reveal} />
    </li>
  );

  /** The field or column it was found by, where that is neither its number nor its name. */
  function foundBy(found: FoundHit, looked: Wanted): { label: string; text: string } | undefined {
    const { field, header } = closenessOf(table, found, looked) ?? {};
    if (header !== undefined) return { label: header, text: found.own?.[header] ?? '' };
    if (field === undefined || field === table.titleField) return undefined;
    return { label: table.fields[field]?.label[language] ?? field, text: textOf(found.cells[field] ?? '') };
  }
}
