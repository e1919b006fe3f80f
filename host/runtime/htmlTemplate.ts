import { escapeHtml } from './escapeHtml';
import { inside } from './inside';
import { asScript } from './publish';

type Evaluate = (html: string) => unknown;
let makeOutput: Evaluate = () => undefined;

/** Told by htmlService.ts, which knows both classes. */
export function setOutputMaker(make: Evaluate): void {
  makeOutput = make;
}

/** A page with scriptlets; the properties a script puts on it are their variables (PLATFORM §5.3). */
export class HtmlTemplate {
  readonly [inside]: string;
  constructor(source: string) {
    this[inside] = source;
  }
  getRawContent(): string {
    return this[inside];
  }
  getCode(): string {
    return codeOf(this[inside]);
  }
  getCodeWithComments(): string {
    return codeOf(this[inside]);
  }
  evaluate(): unknown {
    const names = Object.keys(this);
    const values = names.map((name) => Reflect.get(this, name));
    const html = asScript(() => run(codeOf(this[inside]), names, values));
    return makeOutput(html);
  }
}

/** The scriptlets as a function body: raw pieces go through `output._`, printed ones through `output._$`. */
function codeOf(source: string): string {
  const pieces = source.split(/(<\?!?=?[\s\S]*?\?>)/);
  const lines = pieces.map((piece) => {
    if (!piece.startsWith('<?')) return piece === '' ? '' : `output._ = ${JSON.stringify(piece)};`;
    const body = piece
      .replace(/^<\?!?=?/, '')
      .replace(/\?>$/, '')
      .trim();
    if (piece.startsWith('<?!=')) return `output._ = ${firstStatement(body)};`;
    if (piece.startsWith('<?=')) return `output._$ = ${firstStatement(body)};`;
    return body;
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** A printing scriptlet prints only its first statement. */
function firstStatement(body: string): string {
  let quote = '';
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at] ?? '';
    if (quote) {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = '';
    } else if (`'"\``.includes(letter)) quote = letter;
    else if (letter === ';') return body.slice(0, at);
  }
  return body;
}

function run(code: string, names: readonly string[], values: readonly unknown[]): string {
  let html = '';
  const output = {
    set _(raw: unknown) {
      html += String(raw ?? '');
    },
    set _$(printed: unknown) {
      html += escapeHtml(String(printed ?? ''));
    },
  };
  new Function('output', ...names, code)(output, ...values);
  return html;
}
