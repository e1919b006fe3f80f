import type { ExecutionView } from '../../server/wire';
import { state } from '../state';
import { say } from '../words';
import { captionOf } from './caption';

/** What ran, as whom, what it cost and how it ended; the last one first. */
export function Executions() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ol class="panel-list" tabIndex={0} aria-label={say('panel.executions')}>
      {[...state.executions].reverse().map((execution) => (
        <Line key={execution.id} execution={execution} />
      ))}
    </ol>
  );
}

/** The last execution, or the one that is running, in one line. */
export function Latest() {
  const last = state.executions[state.executions.length - 1];
  const { running } = state;
  return (
    <>
      <i class={`dot ${running ? 'busy' : last && last.status !== 'done' ? 'failed' : 'done'}`} />
      <span class="panel-line" role="status">
        {running ? say('panel.running', { what: running }) : last ? lineOf(last) : say('panel.empty')}
      </span>
    </>
  );
}

/** In the order they are told. */
const KINDS = ['read', 'write', 'flush', 'lock', 'property', 'cache', 'session', 'ui', 'other', 'local'] as const;

function Line({ execution }: { execution: ExecutionView }) {
  const calls = KINDS.filter((kind) => (execution.calls[kind] ?? 0) > 0);
  return (
    <li>
      <i class={`dot ${execution.status === 'done' ? 'done' : 'failed'}`} />
      <div>
        <p>
          <strong>{captionOf(execution)}</strong> <code>{execution.name}</code> {lineOf(execution, false)}
        </p>
        <p class="meta">
          {say('panel.cost', {
            calls: calls.map((kind) => say(`calls.${kind}`, { count: execution.calls[kind] })).join(' · ') || '0',
            read: execution.cells.read,
            written: execution.cells.written,
            modelled: milliseconds(execution.modelledMs),
          })}
        </p>
        {execution.error && <pre class="error">{execution.error}</pre>}
        {execution.log.length > 0 && <pre>{execution.log.join('\n')}</pre>}
      </div>
    </li>
  );
}

function lineOf(execution: ExecutionView, named = true): string {
  const person = state.workbook?.people.find(({ email }) => email === execution.email);
  const parts = [
    named ? captionOf(execution) : '',
    person?.name ?? execution.email,
    say('panel.calls', {
      count: Object.entries(execution.calls).reduce((sum, [kind, n]) => sum + (kind === 'local' ? 0 : n), 0),
    }),
    milliseconds(execution.realMs),
    say(`status.${execution.status}`),
  ];
  return parts.filter(Boolean).join(' · ');
}

function milliseconds(ms: number): string {
  return ms < 1000
    ? say('panel.ms', { ms: Math.round(ms) })
    : say('panel.seconds', { seconds: (ms / 1000).toFixed(1) });
}
