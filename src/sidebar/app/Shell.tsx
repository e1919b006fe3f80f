import { useEffect } from 'preact/hooks';
import type { Hello } from '../../addon/api';
import type { Language } from '../../messages';
import type { Rpc } from '../rpc/client';
import { AppContext } from './appContext';
import { BottomNav } from './BottomNav';
import { LeftDraftNote } from './LeftDraftNote';
import { PageBanner } from './PageBanner';
import { PageOf } from './PageOf';
import { isTopLevel, type Route } from './route';
import { Toast } from './Toast';
import { useAppState } from './useAppState';
import { useBeforeClosing } from './useBeforeClosing';
import { isScanDue } from './useScan';
import { useShortcuts } from './useShortcuts';

interface Props {
  readonly rpc: Rpc;
  readonly language: Language;
  readonly hello: Hello;
  readonly first: Route;
  readonly onRefresh: () => void;
}

/** How long the opened page is left alone before it looks for rows typed by hand, in milliseconds. */
const quietFor = 3000;

/** The frame around every page: navigation, toast, banner, keyboard, the quiet look through the sheet. */
export function Shell({ rpc, language, hello, first, onRefresh }: Props) {
  const { app, toast, banner, recovered, left, hideToast, hideLeft } = useAppState({
    rpc,
    language,
    hello,
    first,
    onRefresh,
  });
  useShortcuts(app);
  useBeforeClosing(app.drafts);
  const due = hello.state === 'ready' && isScanDue(hello.scannedAt, Date.now());
  // once per opening; the scan itself changes as it goes.
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => app.scan.start(), quietFor);
    return () => clearTimeout(timer);
  }, []);
  return (
    <AppContext.Provider value={app}>
      <PageOf route={app.route} notice={<PageBanner recovered={recovered} banner={banner} />} />
      <div class="toast-place">
        {left ? (
          <LeftDraftNote key={left.key} left={left} onHide={hideLeft} />
        ) : toast ? (
          <Toast key={toast.seq} acted={toast} onHide={hideToast} />
        ) : null}
      </div>
      {hello.state === 'ready' && isTopLevel(app.route) ? <BottomNav /> : null}
    </AppContext.Provider>
  );
}
