import { type EnumValue, enumeration, enumValue } from './enums';
import { inside } from './inside';

/** Text that a web app answers with. */
export class ContentService {
  readonly MimeType = enumeration('MimeType');
  createTextOutput(text = ''): TextOutput {
    return new TextOutput(text);
  }
}

export class TextOutput {
  [inside]: { readonly text: string; readonly type: string; readonly file?: string };
  constructor(text: string) {
    this[inside] = { text, type: 'TEXT' };
  }
  append(more: string): this {
    return set(this, { text: this[inside].text + more });
  }
  clear(): this {
    return set(this, { text: '' });
  }
  setContent(text: string): this {
    return set(this, { text });
  }
  getContent(): string {
    return this[inside].text;
  }
  setMimeType(type: EnumValue): this {
    return set(this, { type: String(type) });
  }
  getMimeType(): EnumValue {
    return enumValue('MimeType', this[inside].type);
  }
  downloadAsFile(file: string): this {
    return set(this, { file });
  }
  getFileName(): string | null {
    return this[inside].file ?? null;
  }
}

function set<T extends TextOutput>(output: T, changed: Partial<TextOutput[typeof inside]>): T {
  output[inside] = { ...output[inside], ...changed };
  return output;
}
