/** A bar with its numbers in words beside it. */
export const Progress = ({ done, total, name }: { done: number; total: number; name: string }) => (
  <div
    class="progress"
    role="progressbar"
    aria-label={name}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-valuenow={done}
  >
    <div class="progress-done" style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }} />
  </div>
);
