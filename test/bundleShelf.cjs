const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Before a run: a folder in which its suites find what one of them has built. It is gone with the run. */
module.exports = () => {
  process.env.CRM_BUNDLES = mkdtempSync(path.join(tmpdir(), 'crm-bundles-'));
};
