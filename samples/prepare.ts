import type { Host } from '../host/api';
import { people } from './people';

/** Sets the CRM up in a drawn workbook as its owner would: 初始化, the members, and one look over every row. */
export function prepareCompany(host: Host): void {
  ask(host, 'setUp', { request: 'sample-set-up', language: 'zh' });
  typeMembers(host);
  let cursor: string | undefined;
  do {
    const slice = ask(host, 'scan', cursor === undefined ? {} : { cursor }) as { readonly cursor?: string };
    cursor = slice.cursor;
  } while (cursor !== undefined);
}

const owner = people[0]?.email ?? '';

/** One request as the sidebar sends it; a refusal stops the sample, for it would not be what it says it is. */
function ask(host: Host, method: string, input: object): unknown {
  const answer = JSON.parse(String(host.as(owner).run('rpc', JSON.stringify({ method, ask: input })))) as
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly problems: unknown };
  if (!answer.ok) throw new Error(`The sample could not be prepared: ${method} ${JSON.stringify(answer.problems)}`);
  return answer.value;
}

/** The members go where the settings ask for them: below the line that explains the section. */
function typeMembers(host: Host): void {
  const row = host.grid('设置').findIndex(([section]) => section === '成员');
  if (row < 0) throw new Error('The settings have no section 成员.');
  host.as(owner).paste(
    '设置',
    `A${row + 1}`,
    people.map(({ name, email, job }) => ['成员', name, email, job]),
  );
}
