/** What a page's call asks for, where its only argument says so as JSON text: `{"method": "search", …}` asks for "search". */
export function askedIn(args: readonly unknown[]): string | undefined {
  const [text] = args;
  if (args.length !== 1 || typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const { method } = JSON.parse(text) as { readonly method?: unknown }; // checked on the next line
    return typeof method === 'string' ? method : undefined;
  } catch {
    return undefined;
  }
}
