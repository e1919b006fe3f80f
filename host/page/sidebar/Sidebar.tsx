import { focusGrid } from '../grid/mouse';
import { Icon } from '../icon';
import { change, state } from '../state';
import { say } from '../words';
import { Frame } from './Frame';

export function Sidebar() {
  const page = state.sidebar;
  if (!page) return null;
  const close = () => {
    change({ sidebar: null });
    focusGrid();
  };
  return (
    <aside class="sidebar" aria-label={page.title || say('sidebar.name')}>
      <header class="sidebar-bar">
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label={say('sidebar.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <Frame page={page} onClose={close} />
    </aside>
  );
}
