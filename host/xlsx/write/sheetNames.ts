/** What each tab is called in a file: at most 31 characters, none of `[]:*?/\`, no two alike, by the tab's own name. */
export function fileNames(tabs: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    tabs.map((tab) => {
      const plain =
        tab
          .replace(/[[\]:*?/\\]/g, '_')
          .replace(/^'|'$/g, '_')
          .slice(0, 31) || '_';
      let name = plain.toLowerCase() === 'history' ? `${plain}_` : plain;
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 31 - String(n).length - 1)} ${n}`;
      taken.add(name.toLowerCase());
      return [tab, name];
    }),
  );
}
