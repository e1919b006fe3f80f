import type { Blob } from './blob';
import { bridge } from './bridgeOfThisContext';
import { Exception } from './exception';
import { HtmlOutput } from './htmlOutput';
import { HtmlTemplate, setOutputMaker } from './htmlTemplate';

setOutputMaker((html) => new HtmlOutput(html));

export class HtmlService {
  /** What the person's browser calls itself; nothing outside a web app. */
  getUserAgent(): string | null {
    return null;
  }
  createHtmlOutput(html: string | Blob = ''): HtmlOutput {
    return new HtmlOutput(typeof html === 'string' ? html : html.getDataAsString());
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(fileOf(name));
  }
  createTemplate(html: string | Blob): HtmlTemplate {
    return new HtmlTemplate(typeof html === 'string' ? html : html.getDataAsString());
  }
  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(fileOf(name));
  }
}

function fileOf(name: string): string {
  const html = bridge.page(name) ?? bridge.page(name.replace(/\.html$/, ''));
  if (html === undefined) throw new Exception(`No HTML file named ${name} was found.`);
  return html;
}
