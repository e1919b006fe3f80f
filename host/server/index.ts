export { pageHtml } from './pageHtml';
export type { Sample } from './routes';
export { type Served, type ServeOptions, serve } from './serve';
export { readWorkbook, writeWorkbook } from './workbookFile';
