import { findBrowser } from '../../scripts/browser.mjs';
import { checkNode } from '../../scripts/install.mjs';

test.each`
  version      | enough   | because
  ${'18.20.4'} | ${false} | ${'the context the host needs came later'}
  ${'20.9.0'}  | ${false} | ${'20.18 is the first that makes such contexts'}
  ${'20.18.0'} | ${true}  | ${'it is the one package.json names'}
  ${'22.1.0'}  | ${true}  | ${'newer is welcome'}
`('Node $version is enough: $enough, because $because', ({ version, enough }) => {
  const check = () => checkNode(version);

  if (enough) expect(check).not.toThrow();
  else expect(check).toThrow(/too old.*20\.18 or newer[\s\S]*nodejs\.org/);
});

test('a browser that was named is taken before any other', () => {
  expect(findBrowser({ CHROMIUM_PATH: __filename })).toBe(__filename);
});

test('a named browser that does not exist is not believed', () => {
  expect(findBrowser({ CHROMIUM_PATH: '/nowhere/chrome', PLAYWRIGHT_BROWSERS_PATH: '/nowhere' })).not.toBe(
    '/nowhere/chrome',
  );
});
