import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe inside the sidebar's own frame. One line per violation; none when all is well. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  const violations = await frame.evaluate<Violation[]>(
    "axe.run(document, { iframes: false, resultTypes: ['violations'] }).then((result) => result.violations)",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
