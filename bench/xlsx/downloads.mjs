/** What `libreOffice.mjs` writes: the engines whose downloads it looks at, and the writer. */
import { createHost, readBundle } from '../../host/plainNode';
import { samples } from '../../samples';
import { ours, registerEngine, things } from '../../test/host/xlsx/everything';

export { writeXlsx } from '../../host/xlsx';

export const engines = () => ({
  everything: registerEngine(...Object.values({ ...things, ...ours }).flat()),
  frozen: registerEngine(...things['frozen lines'], ...things['a colour scale'], ...things['a hidden tab']),
  charts: registerEngine(...ours['charts of every kind']),
  company: company(),
});

/** Five months of a small company, with the CRM at work. */
function company() {
  const sample = samples.find(({ name }) => name === 'company');
  const host = createHost({
    bundle: readBundle('dist'),
    workbook: sample.draw('2026-11-20'),
    people: sample.people,
    now: '2026-11-20T02:00:00Z',
    timeZone: 'Asia/Shanghai',
  });
  sample.prepare(host);
  return host.engine;
}
