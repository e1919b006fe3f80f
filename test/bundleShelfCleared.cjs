const { rmSync } = require('node:fs');

module.exports = () => rmSync(process.env.CRM_BUNDLES, { recursive: true, force: true });
