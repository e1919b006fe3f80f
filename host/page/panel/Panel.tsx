import { useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { change, type PanelTab, state } from '../state';
import { say } from '../words';
import { Clock } from './Clock';
import { Executions, Latest } from './Executions';
import { Outbox } from './Outbox';
import { PANEL_TABS } from './tabList';

const CONTENTS = { executions: Executions, outbox: Outbox, clock: Clock } as const;

/** What ran, what was sent and what time it is: one line below the sheet, or one of the three at length. */
export function Panel() {
  const { panelOpen, panelTab } = state;
  const Content = CONTENTS[panelTab];
  return (
    <section class={panelOpen ? 'panel open' : 'panel'} aria-label={say(`panel.${panelTab}`)}>
      <div class="panel-bar">
        <Tabs />
        <Latest />
        <button type="button" class="link" aria-expanded={panelOpen} onClick={() => change({ panelOpen: !panelOpen })}>
          {say(panelOpen ? 'panel.less' : 'panel.more')}
          <Icon name={panelOpen ? 'down' : 'up'} size={14} />
        </button>
      </div>
      {panelOpen && (
        <div role="tabpanel" id="panel-content" aria-labelledby={`panel-${panelTab}`}>
          <Content />
        </div>
      )}
    </section>
  );
}

function Tabs() {
  const list = useRef<HTMLDivElement>(null);
  const { panelOpen, panelTab } = state;
  const move = (by: number) => {
    const next = PANEL_TABS[(PANEL_TABS.indexOf(panelTab) + by + PANEL_TABS.length) % PANEL_TABS.length];
    if (!next) return;
    change({ panelTab: next, panelOpen: true });
    list.current?.querySelector<HTMLElement>(`#panel-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say('panel.tabs')} class="panel-tabs" ref={list}>
      {PANEL_TABS.map((tab) => (
        <button
          type="button"
          role="tab"
          key={tab}
          id={`panel-${tab}`}
          class="panel-tab"
          aria-selected={tab === panelTab}
          {...(panelOpen && tab === panelTab ? { 'aria-controls': 'panel-content' } : {})}
          tabIndex={tab === panelTab ? 0 : -1}
          onClick={() => change({ panelTab: tab, panelOpen: true })}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') move(1);
            if (key === 'ArrowLeft') move(-1);
          }}
        >
          {say(`panel.${tab}`)}
          <Mark tab={tab} />
        </button>
      ))}
    </div>
  );
}

/** How many mails wait to be read about, and whether the clock is not this machine's. */
function Mark({ tab }: { tab: PanelTab }) {
  if (tab === 'outbox' && state.outbox.length > 0) return <span class="count">{state.outbox.length}</span>;
  if (tab === 'clock' && state.clock?.told.goes === 'shifted') return <i class="dot busy" />;
  return null;
}
