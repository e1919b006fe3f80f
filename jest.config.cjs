/** One project per kind of test; `npm test` runs them in this order. */
const swc = {
  '^.+\\.(tsx?|m?js)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
const project = (displayName, ...folders) => ({
  displayName,
  rootDir: __dirname,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform: swc,
  transformIgnorePatterns: ['/node_modules/(?!(preact|@testing-library/preact|happy-dom|util-helpers|validator)/)'],
});

module.exports = {
  testSequencer: '<rootDir>/test/slowFirst.cjs',
  projects: [
    project('unit', 'values', 'schema', 'messages', 'crm', 'scripts'),
    project('host', 'host'),
    {
      ...project('store', 'sheets', 'addon', 'campaign'),
      globalSetup: '<rootDir>/test/bundleShelf.cjs',
      globalTeardown: '<rootDir>/test/bundleShelfCleared.cjs',
    },
    project('sidebar', 'sidebar'),
    project('bundle', 'bundle'),
    project('browser', 'browser'),
  ],
};
