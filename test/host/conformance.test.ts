import { hostRunning, wang } from '../support/host';

test('a script reads what it wrote', () => {
  const host = hostRunning(
    'function go() { const cell = SpreadsheetApp.getActiveSheet().getRange(1, 1); cell.setValue("01234"); return cell.getValue(); }',
  );

  expect(host.as(wang.email).call('go')).toBe(1234);
});
