/** What `npm run build:host` puts into build/api.cjs: the host for tests in plain Node (host/README.md, "From plain Node"). */
export { readBundle } from './bundle';
export { createHost } from './node';
export { readWorkbook, serve, writeWorkbook } from './server';
export { readXlsx, writeXlsx } from './xlsx';
