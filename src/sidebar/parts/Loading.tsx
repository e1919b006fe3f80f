import { useApp } from '../app/appContext';

/** The page's shape in grey while its content is on the way. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { t } = useApp();
  return (
    <div class="card loading" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div class="loading-row" key={row} />
      ))}
    </div>
  );
}
