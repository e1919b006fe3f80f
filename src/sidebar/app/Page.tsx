import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../parts/IconButton';
import { useApp } from './appContext';
import { isTopLevel } from './route';

interface Props {
  readonly title: string;
  /** Right side of the app bar: at most three icon buttons, or a line of meta. */
  readonly aside?: ComponentChildren;
  /** Below the app bar, above what scrolls. */
  readonly notice?: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** An app bar of 44 px with the page's one title, what scrolls, and what stays at the foot. */
export function Page({ title, aside, notice, footer, children }: Props) {
  const { t, back, route, scan } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new page is read from its title, unless it begins in a field; who has gone back to the sheet is left alone there.
  // once per route.
  useLayoutEffect(() => {
    if (document.hasFocus() && !document.activeElement?.matches('input, textarea'))
      heading.current?.focus({ preventScroll: true });
  }, [route]);
  return (
    <>
      <header class="app-bar">
        {isTopLevel(route) ? null : <IconButton icon="back" name={t('ui.back')} shortcut="Escape" onPress={back} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div class="app-bar-aside">{aside}</div>
        {scan.running ? <div class="scan-line" title={t('ui.check.running')} /> : null}
      </header>
      <main class="page">
        {notice}
        {children}
      </main>
      {footer}
    </>
  );
}
