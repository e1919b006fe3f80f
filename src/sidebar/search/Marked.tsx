import { useApp } from '../app/appContext';
import { matchParts } from '../words/matchParts';

/** What people typed, with the part that was looked for marked. Of several words each is marked where it stands first. */
export function Marked({ text, typed, class: extra }: { text: string; typed: readonly string[]; class?: string }) {
  const { language } = useApp();
  const lang = language === 'en' && /[\u4e00-\u9fff]/.test(text) ? 'zh' : undefined;
  const parts = typed.map((word) => matchParts(text, word)).find((found) => found !== undefined) ?? [[text, false]];
  return (
    <span lang={lang} class={extra}>
      {parts.map(([piece, matched]) => (matched ? <mark key={piece}>{piece}</mark> : piece))}
    </span>
  );
}
