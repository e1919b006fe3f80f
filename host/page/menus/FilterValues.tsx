import { useState } from 'preact/hooks';
import { say } from '../words';

interface Shown {
  readonly texts: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly hide: (hidden: ReadonlySet<string>) => void;
}

/** Which values of a column stay; the search narrows the list, and what all and none mean. */
export function FilterValues({ texts, hidden, hide }: Shown) {
  const [wanted, setWanted] = useState('');
  const found = texts.filter((text) => text.toLowerCase().includes(wanted.toLowerCase()));
  const toggle = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    hide(next);
  };
  return (
    <fieldset class="filter-values">
      <legend>{say('filter.values')}</legend>
      <input
        type="search"
        aria-label={say('filter.search')}
        placeholder={say('filter.search')}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <p class="filter-all">
        <button type="button" class="link" onClick={() => hide(without(hidden, found))}>
          {say('filter.all', { count: found.length })}
        </button>
        <button type="button" class="link" onClick={() => hide(new Set([...hidden, ...found]))}>
          {say('filter.none')}
        </button>
      </p>
      <div class="filter-list">
        {found.slice(0, MOST).map((text) => (
          <label key={text}>
            <input type="checkbox" checked={!hidden.has(text)} onChange={() => toggle(text)} />
            <span>{text === '' ? say('filter.blank') : text}</span>
          </label>
        ))}
        {found.length > MOST && <p class="meta">{say('filter.more', { count: found.length - MOST })}</p>}
      </div>
    </fieldset>
  );
}

const MOST = 500;

function without(from: ReadonlySet<string>, away: readonly string[]): ReadonlySet<string> {
  const left = new Set(from);
  for (const text of away) left.delete(text);
  return left;
}
