import { languageNow } from './person';
import { openSession } from './session';

/** What the page is told when it starts. */
interface Boot {
  readonly page: string;
  readonly table?: string;
  readonly number?: string;
}

/** Shows the one sidebar page, opened at `boot`. */
export function show(boot: Boot): void {
  const start = JSON.stringify({ ...boot, language: languageNow() }).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const page = HtmlService.createHtmlOutputFromFile('sidebar').append(`<script>start(${start})</script>`);
  SpreadsheetApp.getUi().showSidebar(page.setTitle('CRM'));
}

/** The same for the record of the selected row; without one the page says how to choose it. */
export function showSelected(page: string): void {
  const record = openSession().store.selected();
  show({ page, ...(record ?? {}) });
}
