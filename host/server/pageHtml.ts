import { type PageSource, pageSource } from './pageSource';

let page: string | undefined;

/** The page as one HTML text with everything inlined. */
export function pageHtml(): string {
  page ??= html(pageSource());
  return page;
}

function html({ script, style }: PageSource): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
<title>Sheets</title>
<style>${style}</style>
</head>
<body>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><rect width="28" height="28" rx="6" fill="#12606E"/><path d="M7 9h14M7 14h8M7 19h6M17 18l2.4 2.4L23 16" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>';
