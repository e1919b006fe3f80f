import { say } from '../words';
import { CONDITIONS, conditionNamed, type FieldKind } from './filterConditions';

export interface Chosen {
  readonly criteria: string;
  readonly texts: readonly string[];
}

/** A condition and what it is given; an empty `criteria` is none. */
export function FilterCondition({ chosen, choose }: { chosen: Chosen; choose: (chosen: Chosen) => void }) {
  const fields = conditionNamed(chosen.criteria)?.fields ?? [];
  return (
    <fieldset class="filter-condition">
      <legend>{say('filter.condition')}</legend>
      <select
        aria-label={say('filter.condition')}
        value={chosen.criteria}
        onChange={(event) => choose({ criteria: event.currentTarget.value, texts: [] })}
      >
        <option value="">{say('condition.none')}</option>
        {CONDITIONS.map((group) => (
          <>
            <hr />
            {group.map(({ criteria, word }) => (
              <option key={criteria} value={criteria}>
                {say(word)}
              </option>
            ))}
          </>
        ))}
      </select>
      {fields.map((kind, at) => {
        const shared = {
          key: `${chosen.criteria}${at}`,
          'aria-label': nameOf(kind, at, fields.length),
          value: chosen.texts[at] ?? '',
          onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
            const texts = fields.map((_, other) => chosen.texts[other] ?? '');
            texts[at] = currentTarget.value;
            choose({ ...chosen, texts });
          },
        };
        if (kind === 'date') return <input type="date" {...shared} />;
        return (
          <input
            type="text"
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            placeholder={kind === 'formula' ? '=B2>10' : ''}
            {...shared}
          />
        );
      })}
    </fieldset>
  );
}

function nameOf(kind: FieldKind, at: number, count: number): string {
  if (count > 1) return say(at === 0 ? 'condition.from' : 'condition.to');
  return say(kind === 'date' ? 'cell.day' : 'condition.value');
}
