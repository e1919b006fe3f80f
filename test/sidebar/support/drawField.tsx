import { cleanup, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import type { Hit } from '../../../src/addon/api';
import { checkRecord } from '../../../src/crm/rules/validation';
import { type Language, say } from '../../../src/messages';
import type { Field } from '../../../src/schema/field';
import type { Table } from '../../../src/schema/table';
import { type App, AppContext } from '../../../src/sidebar/app/appContext';
import type { Route } from '../../../src/sidebar/app/route';
import { FieldRow } from '../../../src/sidebar/form/FieldRow';
import { hello } from './workbook';

interface Options {
  readonly text?: string;
  readonly language?: Language;
  readonly hits?: readonly Hit[];
  readonly used?: readonly string[];
  readonly title?: string;
}
export interface Drawn {
  /** What the field holds now. */
  text(): string;
  readonly gone: Route[];
}

/** One field of a form by itself, as the form draws it. */
export function drawField(
  field: Field,
  { text = '', language = 'zh', hits = [], used = [], title = '' }: Options = {},
): Drawn {
  cleanup();
  let now = text;
  const gone: Route[] = [];
  const answers: Record<string, unknown> = { search: { hits, counts: {} }, used };
  // only what a control may ask for
  const app = {
    language,
    t: (key, params) => say(language, key, params),
    hello,
    rpc: async (method: string) => ({ ok: true, value: answers[method] }),
    titles: new Map(),
    unsaved: { current: 'new:leads' },
    go: (route: Route) => gone.push(route),
    open: (record) => gone.push({ page: 'card', ...record }),
    failed: () => undefined,
    version: 0,
  } as Partial<App> as App;
  const table = { name: 'bench', fields: { it: field } } as unknown as Table;
  function Bench() {
    const [held, setHeld] = useState(text);
    now = held;
    const [problem] = checkRecord(table, { it: held }, hello.settings, { typed: true });
    return (
      <FieldRow
        id="it"
        table="leads"
        fieldKey="it"
        title={title}
        field={field}
        required={false}
        text={held}
        problem={problem}
        disabled={false}
        onText={setHeld}
        onLeave={() => undefined}
      />
    );
  }
  render(
    <AppContext.Provider value={app}>
      <Bench />
    </AppContext.Provider>,
  );
  return { text: () => now, gone };
}
