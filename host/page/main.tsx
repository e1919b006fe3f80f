import './style/tokens.css';
import './style/chrome.css';
import './style/grid.css';
import './style/parts.css';
import './style/panel.css';
import { render } from 'preact';
import { App } from './App';
import { change, onChange, state } from './state';
import { preferredLanguage } from './words';
import { openWorkbook } from './workbook';

onChange(() => {
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  render(<App painted={state} />, document.body);
});
change({ language: preferredLanguage() });
void openWorkbook();
