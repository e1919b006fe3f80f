import { useEffect, useRef, useState } from 'preact/hooks';
import { beginEdit } from '../grid/edit';
import { focusGrid } from '../grid/mouse';
import { selectCell } from '../grid/select';
import { Icon } from '../icon';
import { change, type Notice, type ShownToast, state } from '../state';
import { showTab } from '../tabs/tabActions';
import { say } from '../words';

/** Toasts of the add-on, refusals, and the banner that says the server is gone. */
export function Messages() {
  return (
    <>
      {!state.online && state.workbook && (
        <div class="banner" role="alert">
          <Icon name="warn" />
          <p>
            <strong>{say('offline.title')}</strong>{' '}
            {state.waiting > 0 ? say('offline.kept', { count: state.waiting }) : say('offline.wait')}
          </p>
        </div>
      )}
      {state.notice && <Refusal notice={state.notice} />}
      <div class="toasts" role="status">
        {state.toasts.map((toast) => (
          <ToastBox key={toast.key} toast={toast} />
        ))}
      </div>
    </>
  );
}

function Refusal({ notice }: { notice: Notice }) {
  const { again } = notice;
  return (
    <div class="refusal" role="alert">
      <Icon name="warn" />
      <div>
        {notice.title && <p class="first">{notice.title}</p>}
        <p class="text">{notice.text}</p>
        {again && <p class="text">{say('notice.typed', { text: again.text })}</p>}
        <p class="actions">
          {again && (
            <button
              type="button"
              class="link"
              onClick={() => {
                change({ notice: null });
                showTab(again.sheet);
                selectCell(again.at);
                focusGrid();
                beginEdit('cell', again.text);
              }}
            >
              {say('notice.again')}
            </button>
          )}
        </p>
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={say('act.close')}
        onClick={() => change({ notice: null })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Stays as long as the script said, longer while it is looked at. */
function ToastBox({ toast }: { toast: ShownToast }) {
  const [held, setHeld] = useState(false);
  const close = useRef(() => change({ toasts: state.toasts.filter(({ key }) => key !== toast.key) }));
  useEffect(() => {
    if (held || toast.seconds < 0) return;
    const timer = setTimeout(close.current, Math.max(2, toast.seconds) * 1000);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: being looked at only keeps it on screen
    <div
      class="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>
        {toast.title && <strong>{toast.title} </strong>}
        {toast.message}
      </p>
      <button type="button" class="icon-button small" aria-label={say('act.close')} onClick={close.current}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
