import { type Language, say } from '../../messages';

/** Before the first answer: the shape of the page, and after a moment its reason in words. */
export const Waiting = ({ language }: { language: Language }) => (
  <main class="page waiting" aria-busy="true">
    <p role="status" class="meta">
      {say(language, 'ui.waiting')}
    </p>
    <div class="card loading">
      <div class="loading-row" />
      <div class="loading-row" />
      <div class="loading-row" />
    </div>
  </main>
);
