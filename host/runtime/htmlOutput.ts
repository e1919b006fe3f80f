import { Blob } from './blob';
import type { HtmlPage } from './bridge';
import { escapeHtml } from './escapeHtml';
import { HtmlTemplate } from './htmlTemplate';
import { inside } from './inside';

type Draft = HtmlPage & { readonly faviconUrl?: string; readonly metaTags?: readonly MetaTag[] };

/** A page to show in a sidebar or dialog (PLATFORM §5.3). */
export class HtmlOutput {
  [inside]: Draft;
  constructor(html: string) {
    this[inside] = { title: '', html };
  }
  getContent(): string {
    return this[inside].html;
  }
  setContent(html: string): this {
    return set(this, { html });
  }
  append(more: string): this {
    return set(this, { html: this[inside].html + more });
  }
  appendUntrusted(more: string): this {
    return this.append(escapeHtml(more));
  }
  clear(): this {
    return set(this, { html: '' });
  }
  getTitle(): string {
    return this[inside].title;
  }
  setTitle(title: string): this {
    return set(this, { title });
  }
  getWidth(): number | null {
    return this[inside].width ?? null;
  }
  setWidth(width: number): this {
    return set(this, { width });
  }
  getHeight(): number | null {
    return this[inside].height ?? null;
  }
  setHeight(height: number): this {
    return set(this, { height });
  }
  getFaviconUrl(): string | null {
    return this[inside].faviconUrl ?? null;
  }
  setFaviconUrl(faviconUrl: string): this {
    return set(this, { faviconUrl });
  }
  addMetaTag(name: string, content: string): this {
    return set(this, { metaTags: [...(this[inside].metaTags ?? []), new MetaTag(name, content)] });
  }
  getMetaTags(): MetaTag[] {
    return Array.from(this[inside].metaTags ?? []);
  }
  /** Every page is in an IFRAME sandbox, whatever is asked for. */
  setSandboxMode(): this {
    return this;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this[inside].html);
  }
  getBlob(): Blob {
    return Blob.ofText(this[inside].html, 'text/html');
  }
}

export class MetaTag {
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}

function set<T extends HtmlOutput>(output: T, changed: Partial<Draft>): T {
  output[inside] = { ...output[inside], ...changed };
  return output;
}
