import { useEffect, useState } from 'preact/hooks';
import type { Hit } from '../../addon/api';
import { useApp } from '../app/appContext';

/** How long the typing rests before records are looked up, in milliseconds. */
const rest = 250;

/** Records of these tables for what is typed; what they are called is remembered for every reference to them. */
export function useLookup(text: string, tables: readonly string[]): readonly Hit[] {
  const { rpc, titles } = useApp();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const asked = text.trim();
  const among = tables.join();
  useEffect(() => {
    if (asked === '') {
      setHits([]);
      return undefined;
    }
    let dropped = false;
    const timer = setTimeout(async () => {
      const answer = await rpc('search', { text: asked, tables: among.split(',') });
      if (dropped || !answer.ok) return;
      for (const hit of answer.value.hits) titles.set(hit.number, hit.title);
      setHits(answer.value.hits.slice(0, 8));
    }, rest);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [asked, among, rpc, titles]);
  return hits;
}
