import type { Hit } from '../../addon/api';
import { useApp } from '../app/appContext';
import { tableOf } from '../words/tableWords';
import { Chip } from './Chip';
import { Data } from './Data';
import { Grade } from './Grade';
import { Icon } from './Icon';

/** A record in a list; the whole row opens it. */
export function HitRow({ hit }: { hit: Hit }) {
  const { t, open, language } = useApp();
  return (
    <li class="row">
      <button type="button" class="row-open" data-row onClick={() => open(hit)}>
        <span class="row-title">
          {hit.grade ? <Grade letter={hit.grade} /> : null}
          <Data text={hit.title || hit.number} class="name" />
          <span class="row-end meta">{tableOf(hit.table).label[language]}</span>
        </span>
        <span class="row-meta">
          {hit.archived ? <Chip>{t('ui.archive.mark')}</Chip> : null}{' '}
          <Data text={[hit.number, hit.detail].filter(Boolean).join(' · ')} />
        </span>
      </button>
      <Icon name="next" />
    </li>
  );
}
