import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Bundle, Host } from '../../host/api';
import type { Method, Reply, Response } from '../../src/addon/api';
import { bundleOf } from './host';

const entry = path.join(__dirname, '../../src/addon/main.ts');
const occasional = path.join(__dirname, '../../src/addon/occasional.ts');
let built: Bundle | undefined;

/** The add-on as Google runs it, with a page that only says how it was started. */
export function addonBundle(): Bundle {
  if (built) return built;
  const { metafile } = buildSync({ ...common, format: 'esm', metafile: true, outfile: 'Code.js', write: false });
  const names = Object.values(metafile.outputs)[0]?.exports ?? [];
  const { outputFiles } = buildSync({ ...common, format: 'iife', globalName: '__crm', write: false });
  const second = buildSync({
    ...common,
    entryPoints: [occasional],
    format: 'iife',
    globalName: '__occasional',
    write: false,
  });
  const stubs = names.map((name) => `function ${name}(){return __crm.${name}.apply(this,arguments)}`).join('\n');
  built = bundleOf(
    `${stubs}\n${outputFiles[0]?.text ?? ''}`,
    {},
    {
      sidebar: '<div id="app"></div>',
      occasional: second.outputFiles[0]?.text ?? '',
    },
  );
  return built;
}

const common: { entryPoints: string[]; bundle: true; target: string; charset: 'utf8' } = {
  entryPoints: [entry],
  bundle: true,
  target: 'es2020',
  charset: 'utf8',
};

/** Asks as the sidebar of this person asks. */
export function asked<M extends Method>(host: Host, email: string, method: M, ask: unknown): Response<M> {
  return JSON.parse(String(host.as(email).run('rpc', JSON.stringify({ method, ask })))) as Response<M>;
}

/** The same where it must be answered; a refusal fails the test with its reasons. */
export function answered<M extends Method>(host: Host, email: string, method: M, ask: unknown): Reply<M> {
  const answer = asked(host, email, method, ask);
  if (!answer.ok) throw new Error(`${method} was refused: ${JSON.stringify(answer.problems)}`);
  return answer.value;
}
