import { go, li, storeHost, wang } from '../support/storeBundle';
import { adopt, must, register, scanAll, someoneElses } from '../support/workbooks';

test('a colleague who reads English leaves the checks and notes of a Chinese workbook as they are', () => {
  const host = storeHost();
  must(go(host, 'setUp', { request: 'r', language: 'zh' }));
  host.as(li.email).type('线索登记表', 'D2', '澄川精密机械有限公司');
  host.as(li.email).type('线索登记表', 'I2', '138O0004521');
  scanAll(host);
  const before = host.grid('线索登记表');

  host.as(li.email).speaks('en_US');
  host.as(li.email).type('线索登记表', 'C2', '云屏渠道');
  go(host, 'scan', {}, li.email);

  expect(before[1]?.join()).toContain('联系方式');
  expect(host.grid('线索登记表')[1]?.filter((_, column) => column !== 2)).toEqual(
    before[1]?.filter((_, column) => column !== 2),
  );
});

test('a Chinese register adopted by somebody who reads English gets its notes and options in Chinese', () => {
  const host = storeHost({ workbook: register });
  host.as(wang.email).speaks('en_US');

  must(adopt(host, 'leads', someoneElses.leads));

  expect(JSON.parse(host.properties.document['crm.core'] ?? '{}')).toMatchObject({ language: 'zh' });
});
