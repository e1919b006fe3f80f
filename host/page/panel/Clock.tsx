import { useEffect, useState } from 'preact/hooks';
import type { ClockRequest } from '../../server/wire';
import { tell } from '../client';
import { running } from '../commands';
import { state } from '../state';
import { say } from '../words';
import { wallField, wallText } from './wall';

const HOUR = 60 * 60 * 1000;
const STEPS = [
  { word: 'clock.hour', by: HOUR },
  { word: 'clock.day', by: 24 * HOUR },
  { word: 'clock.week', by: 7 * 24 * HOUR },
] as const;

/** What time it is in the workbook, and the ways to make it another. */
export function Clock() {
  const [typed, setTyped] = useState<string | null>(null);
  useEverySecond();
  if (!state.clock) return null;
  const { told, at } = state.clock;
  const wall = told.wall + (told.goes === 'still' ? 0 : Date.now() - at);
  const wanted = typed ?? wallField(wall);
  return (
    <div class="panel-clock">
      <div class="clock-now">
        <p>
          <strong class="clock-time">{wallText(wall)}</strong> {weekday(wall)} · {say(`clock.${told.goes}`)}
        </p>
        <p class="meta">{say('clock.about')}</p>
      </div>
      <form
        class="clock-set"
        onSubmit={(event) => {
          event.preventDefault();
          setTyped(null);
          move({ wall: wanted }, say('clock.set'));
        }}
      >
        <label>
          <span>{say('clock.when', { zone: told.timeZone })}</span>
          <input
            type="datetime-local"
            required
            min="1970-01-02T00:00"
            max="2199-12-31T00:00"
            value={wanted}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {say('clock.set')}
        </button>
        {STEPS.map(({ word, by }) => (
          <button key={word} type="button" class="button" onClick={() => move({ by }, say(word))}>
            {say(word)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => {
            setTyped(null);
            move({ back: true }, say('clock.back'));
          }}
        >
          {say('clock.back')}
        </button>
      </form>
      <Next />
    </div>
  );
}

function Next() {
  const next = state.clock?.told.next ?? [];
  if (next.length === 0) return <p class="meta">{say('clock.none')}</p>;
  return (
    <section aria-label={say('clock.next')}>
      <p class="meta">{say('clock.next')}</p>
      <ul class="clock-next">
        {next.map(({ handler, creator, wall }) => (
          <li key={`${handler} ${creator} ${wall}`}>
            {wallText(wall)} <code>{handler}</code>{' '}
            {state.workbook?.people.find(({ email }) => email === creator)?.name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function move(request: ClockRequest, name: string): void {
  void running(name, () => tell.clock(request));
}

function weekday(wall: number): string {
  const locale = state.language === 'zh' ? 'zh-CN' : 'en';
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(wall);
}

/** Drawn again as the time goes on. */
function useEverySecond(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
