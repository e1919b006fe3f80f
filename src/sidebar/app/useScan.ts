import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rpc } from '../rpc/client';

export interface ScanState {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  readonly changed: number;
  /** True once a whole round was finished since the sidebar was opened. */
  readonly finished: boolean;
  /** Whose page is at it, so that nothing was done here; '' where that is not known. */
  readonly elsewhere?: string | undefined;
  start(): void;
  /** Stops after the slice under way; the next start goes on from there. */
  stop(): void;
}

interface Round {
  readonly cursor?: string | undefined;
  readonly done: number;
  readonly total: number;
  readonly changed: number;
  readonly elsewhere?: string | undefined;
}
const fresh: Round = { done: 0, total: 0, changed: 0 };

/** Looks through the workbook in slices for rows people typed or pasted (DESIGN §4). Each slice stands by itself: closing the sidebar loses nothing. */
export function useScan(rpc: Rpc, onChanged: () => void): ScanState {
  const [running, setRunning] = useState(false);
  const [finished, setFinished] = useState(false);
  const [round, setRound] = useState<Round>(fresh);
  const wanted = useRef(false);
  useEffect(() => () => stopWanting(wanted), []);

  const work = async (from: Round, stalls = 0): Promise<void> => {
    const answer = await rpc('scan', from.cursor === undefined ? {} : { cursor: from.cursor });
    if (!answer.ok) return setRunning(false);
    const { cursor, done, total, changed, elsewhere } = answer.value;
    const next = { cursor, done, total, changed: from.changed + changed, elsewhere };
    setRound(next);
    if (changed > 0) onChanged();
    const stalled = cursor !== undefined && done === from.done && changed === 0 ? stalls + 1 : 0;
    if (cursor !== undefined && wanted.current && stalled < PATIENCE) return work(next, stalled);
    setFinished(cursor === undefined && elsewhere === undefined);
    setRunning(false);
  };
  return {
    running,
    finished,
    done: round.done,
    total: round.total,
    changed: round.changed,
    elsewhere: round.elsewhere,
    start() {
      if (running) return;
      wanted.current = true;
      setRunning(true);
      setFinished(false);
      const from = round.cursor === undefined ? fresh : round;
      setRound(from);
      work(from);
    },
    stop: () => stopWanting(wanted),
  };
}

const stopWanting = (wanted: { current: boolean }): void => {
  wanted.current = false;
};

/** Slices in a row that get nowhere before it waits to be asked again: somebody keeps the lock, or a repair is due. */
const PATIENCE = 3;

/** How old the last look may be before the open page looks again, in minutes. */
const oldAfter = 15;

/** Whether it is time to look again. The moment is in the workbook's zone: in another zone it looks more often, which does no harm. */
export function isScanDue(scannedAt: string | undefined, now: number): boolean {
  const at = scannedAt === undefined ? Number.NaN : new Date(scannedAt).getTime();
  return Number.isNaN(at) || Math.abs(now - at) > oldAfter * 60_000;
}
