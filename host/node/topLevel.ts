/** What a static look at a script finds: the functions Google would list, and syntax its parser refuses (PLATFORM §1.1, §1.3). */
export interface TopLevel {
  readonly functions: ReadonlySet<string>;
  readonly refused: string | undefined;
}

const cache = new Map<string, TopLevel>();

/** The functions declared at the top level, remembered by the text. */
export function topLevelOf(code: string): TopLevel {
  const known = cache.get(code);
  if (known) return known;
  const bare = withoutText(code);
  const outer = topOnly(bare);
  const declared = /(?:^|[;}\s])(?:async\s+)?function\s*\*?\s*([\w$]+)\s*\(/g;
  const assigned =
    /(?:^|[;}\s])(?:var|let|const)\s+([\w$]+)\s*=\s*(?:async\s*)?(?:function\b|\([^()]*\)\s*=>|[\w$]+\s*=>)/g;
  const names = [...outer.matchAll(declared), ...outer.matchAll(assigned)].map((found) => found[1] ?? '');
  const found = { functions: new Set(names), refused: refusedSyntax(bare) };
  cache.set(code, found);
  return found;
}

/** Private members and static fields: the documentation calls them parse errors. */
function refusedSyntax(bare: string): string | undefined {
  if (/[^\w$]#[A-Za-z_$]/.test(bare)) return 'SyntaxError: Invalid or unexpected token';
  if (/[{};]\s*static\s+[\w$]+\s*[=;]/.test(bare)) return 'SyntaxError: Unexpected token =';
  return undefined;
}

/** Only what stands outside every brace; parameter lists stay. */
function topOnly(bare: string): string {
  let depth = 0;
  let outer = '';
  for (const letter of bare) {
    if (letter === '{') depth += 1;
    if (depth === 0) outer += letter;
    if (letter === '}') {
      depth -= 1;
      if (depth === 0) outer += '}';
    }
  }
  return outer;
}

const beforeRegex =
  /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|void|delete|throw|new|else|do|yield|await))\s*$/;

/** The code without comments, and with strings, templates and regular expressions emptied. */
function withoutText(code: string): string {
  let out = '';
  const templates: number[] = [];
  let depth = 0;
  for (let at = 0; at < code.length; ) {
    const letter = code[at] ?? '';
    const pair = code.slice(at, at + 2);
    if (pair === '//') at = endOf(code, '\n', at);
    else if (pair === '/*') at = endOf(code, '*/', at + 2) + 2;
    else if (letter === '"' || letter === "'") {
      at = skipQuoted(code, at, letter);
      out += "''";
    } else if (letter === '`' || (letter === '}' && templates.at(-1) === depth)) {
      if (letter === '}') templates.pop();
      const { end, opens } = skipTemplate(code, at + 1);
      if (opens) templates.push(depth);
      else out += "''";
      at = end;
    } else if (letter === '/' && beforeRegex.test(out.slice(-12))) {
      at = skipRegex(code, at);
      out += "''";
    } else {
      if (letter === '{') depth += 1;
      if (letter === '}') depth -= 1;
      out += letter;
      at += 1;
    }
  }
  return out;
}

function endOf(code: string, mark: string, from: number): number {
  const found = code.indexOf(mark, from);
  return found < 0 ? code.length : found;
}

function skipQuoted(code: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < code.length && code[at] !== quote) at += code[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** To the end of a template, or to a `${` that opens code within it. */
function skipTemplate(code: string, from: number): { end: number; opens: boolean } {
  let at = from;
  while (at < code.length) {
    if (code[at] === '\\') at += 2;
    else if (code[at] === '`') return { end: at + 1, opens: false };
    else if (code.startsWith('${', at)) return { end: at + 2, opens: true };
    else at += 1;
  }
  return { end: at, opens: false };
}

function skipRegex(code: string, from: number): number {
  let at = from + 1;
  let inClass = false;
  while (at < code.length && (inClass || code[at] !== '/') && code[at] !== '\n') {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
    at += 1;
  }
  return at + 1;
}
