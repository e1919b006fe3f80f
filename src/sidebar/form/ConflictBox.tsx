import { useEffect, useRef, useState } from 'preact/hooks';
import type { Table } from '../../schema/table';
import { useApp } from '../app/appContext';
import { whoWords } from '../history/whoWords';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Data } from '../parts/Data';
import { RadioRow } from '../parts/RadioRow';
import { formText } from '../words/cellText';
import { momentWords } from '../words/dayWords';
import type { Conflict } from './conflict';

interface Props {
  readonly table: Table;
  readonly conflicts: readonly Conflict[];
  readonly onSettle: (keptMine: readonly string[]) => void;
}

/** Field by field: before, mine, now and by whom. What is there now is kept unless the person says otherwise. */
export function ConflictBox({ table, conflicts, onSettle }: Props) {
  const { t, language, hello } = useApp();
  const [mine, setMine] = useState<readonly string[]>([]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const shown = (text: string): string => (text === '' ? t('ui.value.empty') : text);
  const who = ({ change }: Conflict): string =>
    change
      ? [
          whoWords(change, { t, members: hello.settings.members, today: hello.today, language }),
          change.between ? '' : momentWords(change.at, hello.today, language),
        ]
          .filter(Boolean)
          .join(' ')
      : t('ui.conflict.unknown');
  return (
    <section class="conflict" ref={box} tabIndex={-1} aria-label={t('ui.conflict.title', { count: conflicts.length })}>
      <Banner tint="warn" role="alert" title={t('ui.conflict.title', { count: conflicts.length })}>
        {t('ui.conflict.why')}
      </Banner>
      {conflicts.map((conflict) => {
        const { field, before, mine: typed, now } = conflict;
        const keep = (own: boolean): void =>
          setMine(own ? [...mine.filter((other) => other !== field), field] : mine.filter((other) => other !== field));
        return (
          <fieldset class="card conflict-field" key={field}>
            <legend>{table.fields[field]?.label[language] ?? field}</legend>
            <dl class="facts">
              <dt>{t('ui.conflict.before')}</dt>
              <dd>
                <Data text={shown(formText(before, table.fields[field]?.type))} />
              </dd>
              <dt>{t('ui.conflict.wrote')}</dt>
              <dd>
                <Data text={shown(typed)} />
              </dd>
              <dt>{t('ui.conflict.now')}</dt>
              <dd>
                <b>
                  <Data text={shown(formText(now, table.fields[field]?.type))} />
                </b>{' '}
                <span class="meta">{who(conflict)}</span>
              </dd>
            </dl>
            <RadioRow
              name={`conflict-${field}`}
              checked={!mine.includes(field)}
              onCheck={() => keep(false)}
              label={t('ui.conflict.keep', { value: shown(formText(now, table.fields[field]?.type)) })}
            />
            <RadioRow
              name={`conflict-${field}`}
              checked={mine.includes(field)}
              onCheck={() => keep(true)}
              label={t('ui.conflict.mine', { value: shown(typed) })}
            />
          </fieldset>
        );
      })}
      <Button kind="primary" reach="first" onPress={() => onSettle(mine)}>
        {t('ui.conflict.settle', { mine: mine.length, theirs: conflicts.length - mine.length })}
      </Button>
    </section>
  );
}
