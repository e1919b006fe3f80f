import { render } from 'preact';
import { languages } from '../messages';
import { App } from './app/App';
import { type Boot, routeOf } from './app/route';
import { createRpc } from './rpc/client';
import { googleTransport } from './rpc/transport';

declare global {
  interface Window {
    start: (boot: Boot) => void;
  }
}

/** Opens the page the menu asked for; the menu's script calls it once the page is there. */
window.start = (boot) => {
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  const language = languages.find((known) => known === boot.language) ?? 'zh';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  window.focus(); // who asked for the sidebar wants to be in it
  render(<App rpc={createRpc(googleTransport)} route={routeOf(boot)} language={language} />, root);
};
