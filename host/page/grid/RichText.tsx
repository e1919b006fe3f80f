import type { CellView } from '../../server/wire';
import { lettersOf } from './look';

type Run = NonNullable<CellView['style']['rich']>['runs'][number];

/** A cell's text in its pieces, each as it looks; a link opens with Ctrl or ⌘ held, as a plain click selects. */
export function RichText({ text, runs }: { readonly text: string; readonly runs: readonly Run[] }) {
  let at = 0;
  const pieces: { readonly text: string; readonly run?: Run }[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (run.start > at) pieces.push({ text: text.slice(at, run.start) });
    pieces.push({ text: text.slice(Math.max(at, run.start), run.end), run });
    at = Math.max(at, run.end);
  }
  pieces.push({ text: text.slice(at) });
  return (
    <>
      {pieces.map(({ text: piece, run }, n) =>
        piece === '' ? null : run?.link ? (
          <Link key={n} text={piece} link={run.link} style={lettersOf(run.style ?? {})} />
        ) : (
          <span key={n} style={lettersOf(run?.style ?? {})}>
            {piece}
          </span>
        ),
      )}
    </>
  );
}

interface Linked {
  readonly text: string;
  readonly link: string;
  readonly style?: Record<string, string>;
}

export function Link({ text, link, style = {} }: Linked) {
  if (!/^(https?|mailto):/i.test(link)) return <span style={style}>{text}</span>;
  return (
    <a
      class="link"
      href={link}
      title={link}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={-1}
      draggable={false}
      style={style}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    >
      {text}
    </a>
  );
}
