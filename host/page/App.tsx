import { useEffect } from 'preact/hooks';
import { FindBar } from './find/FindBar';
import { Grid } from './grid/Grid';
import { focusGrid } from './grid/mouse';
import { FormulaBar } from './header/FormulaBar';
import { Header } from './header/Header';
import { Toolbar } from './header/Toolbar';
import { FilterMenu } from './menus/FilterMenu';
import { Menu } from './menus/Menu';
import { Messages } from './panel/Messages';
import { Panel } from './panel/Panel';
import { focusMenuBar, leaveRegion, nextRegion } from './regions';
import { Asked } from './sidebar/Asked';
import { Dialog } from './sidebar/Dialog';
import { Sidebar } from './sidebar/Sidebar';
import { change, currentShape, type PageState, state } from './state';
import { TabBar } from './tabs/TabBar';
import { Windows } from './windows/Windows';
import { say } from './words';

/** The whole page. `painted` is the state it is drawn for. */
export function App({ painted }: { painted: PageState }) {
  const shape = currentShape();
  const ready = painted.workbook !== null;
  useEffect(() => {
    if (ready) focusGrid();
  }, [ready, painted.sheet]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      leaveRegion(event);
      if (event.key !== 'F6' && (event.key !== 'F10' || event.shiftKey)) return;
      event.preventDefault();
      if (event.key === 'F10') focusMenuBar();
      else nextRegion(event.shiftKey);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useAwayFromMenu();

  if (!painted.workbook) {
    return (
      <main class="opening">
        <p role="status">{say(painted.online ? 'grid.loading' : 'offline.title')}</p>
        <Asked />
      </main>
    );
  }
  return (
    <div class="page" data-waiting={painted.waiting}>
      <Header />
      <main class="work">
        <Toolbar />
        <FormulaBar />
        <div class="middle">
          <section class="sheet" aria-label={painted.workbook.name}>
            {shape && <Grid key={painted.sheet} shape={shape} />}
            <FindBar />
          </section>
          <Sidebar />
        </div>
        <TabBar />
      </main>
      <Panel />
      <Messages />
      {painted.menu && <Menu key={`${painted.menu.x}:${painted.menu.y}`} {...painted.menu} onClose={closeMenu} />}
      <FilterMenu />
      <Dialog />
      <Windows />
      <Asked />
    </div>
  );
}

function closeMenu(): void {
  change({ menu: null });
  focusGrid();
}

function useAwayFromMenu(): void {
  useEffect(() => {
    const onDown = (event: MouseEvent) => {
      if (state.menu && !(event.target instanceof Element && event.target.closest('.menu'))) change({ menu: null });
    };
    window.addEventListener('mousedown', onDown, true);
    return () => window.removeEventListener('mousedown', onDown, true);
  }, []);
}
