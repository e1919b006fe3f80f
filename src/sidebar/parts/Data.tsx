import { useApp } from '../app/appContext';

/** What people typed, marked with its language where that is not the page's. */
export function Data({ text, class: extra }: { text: string; class?: string }) {
  const { language } = useApp();
  const lang = language === 'en' && /[\u4e00-\u9fff]/.test(text) ? 'zh' : undefined;
  return (
    <span lang={lang} class={extra}>
      {text}
    </span>
  );
}
