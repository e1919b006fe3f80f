import { useApp } from '../app/appContext';

const levels = {
  high: { dashes: 3, key: 'ui.confidence.high' },
  medium: { dashes: 2, key: 'ui.confidence.medium' },
  low: { dashes: 1, key: 'ui.confidence.low' },
} as const;

/** How sure a judgement is: three dashes and the word. */
export function Confidence({ level }: { level: keyof typeof levels }) {
  const { t } = useApp();
  const { dashes, key } = levels[level];
  return (
    <span class={`confidence ${level}`}>
      <span class="dashes" aria-hidden="true">
        {[1, 2, 3].map((dash) => (
          <i key={dash} class={dash <= dashes ? 'on' : ''} />
        ))}
      </span>
      <span class="sr-only">{t('ui.confidence.name')}</span>
      {t(key)}
    </span>
  );
}
