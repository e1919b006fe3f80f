/** `node host/cli --bundle dist --workbook book.xlsx`: the host as it stands in the source, built first (a second) and then run. */
const { pathToFileURL } = require('node:url');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

import(pathToFileURL(path.join(root, 'scripts/buildHost.mjs')).href)
  .then(({ buildHost }) => buildHost())
  .then(() => require(path.join(root, 'build/host.cjs')))
  .catch((error) => {
    console.error(error.code === 'ERR_MODULE_NOT_FOUND' ? 'npm ci 还没有运行过。 Run npm ci first.' : error);
    process.exitCode = 1;
  });
