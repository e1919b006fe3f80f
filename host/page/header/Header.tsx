import { look } from '../commands';
import { focusGrid } from '../grid/mouse';
import { MenuBar } from '../menus/MenuBar';
import { readOnly, state } from '../state';
import { say } from '../words';
import { People } from './People';

export function Header() {
  const name = state.workbook?.name ?? '';
  return (
    <header class="header">
      <svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <rect width="28" height="28" rx="6" />
        <path d="M7.5 9.5h13M7.5 14h8M7.5 18.5h5.5M16.5 17.8l2.3 2.3 4-4.3" />
      </svg>
      <div class="header-text">
        <div class="title-row">
          <h1 class="title">
            <span aria-hidden="true">{name}</span>
            <input
              aria-label={say('header.name')}
              value={name}
              readOnly={readOnly()}
              onChange={(event) => {
                const next = event.currentTarget.value.trim();
                if (next !== '' && next !== name) void look({ do: 'changeWorkbook', name: next });
                focusGrid();
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.value = name;
                if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          </h1>
          <p class="saved" role="status">
            {savedText()}
          </p>
        </div>
        <MenuBar />
      </div>
      <People />
    </header>
  );
}

function savedText(): string {
  if (!state.online) return say('saved.offline');
  if (state.unsaved) return say('saved.failed', { reason: state.unsaved });
  if (state.waiting > 0) return say('saved.saving');
  if (!state.savedAt) return '';
  const time = new Date(state.savedAt).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return say('saved.at', { time });
}
