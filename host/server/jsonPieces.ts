/** How many rows or cells are put into words at once. */
const AT_ONCE = 250;

/** The text of JSON.stringify in pieces of a few milliseconds each, for plain data that has no toJSON. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* arrayPieces(value);
  else if (typeof value === 'object' && value !== null) yield* objectPieces(value);
  else yield JSON.stringify(value) ?? 'null';
}

function* arrayPieces(values: readonly unknown[]): Generator<string> {
  if (values.length <= AT_ONCE && !values.some(isDeep)) return yield JSON.stringify(values);
  yield '[';
  if (values.some(isDeep)) {
    for (const [at, value] of values.entries()) {
      if (at > 0) yield ',';
      yield* jsonPieces(value);
    }
  } else {
    for (let at = 0; at < values.length; at += AT_ONCE) {
      const text = JSON.stringify(values.slice(at, at + AT_ONCE)).slice(1, -1);
      yield at > 0 ? `,${text}` : text;
    }
  }
  yield ']';
}

function* objectPieces(value: object): Generator<string> {
  let separator = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* jsonPieces(each);
    separator = ',';
  }
  yield separator === '{' ? '{}' : '}';
}

/** Objects, and lists that are long themselves; a row of cells is one piece with the rows around it. */
function isDeep(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > AT_ONCE;
  return typeof value === 'object' && value !== null;
}
