import { attachmentName, readAttachments } from '../../values/attachment';
import { useApp } from '../app/appContext';
import { OpenLinks } from '../parts/OpenLinks';
import type { ControlProps } from './control';
import { MultilineControl } from './MultilineControl';

/** Files by name and address, one to a line. The usual kinds are named by the rule of CA-35 with one click; the address follows. */
export function AttachmentControl(props: ControlProps) {
  const { t, hello, language } = useApp();
  const company = (props.title ?? '').trim();
  const add = (kind: string): void => {
    const name = attachmentName({ company, kind, month: hello.today.slice(0, 7) });
    props.onText([props.text.trimEnd(), `${name} `].filter(Boolean).join('\n'));
    setTimeout(() => document.getElementById(props.id)?.focus());
  };
  return (
    <>
      <MultilineControl {...props} hint={props.hint ?? t('ui.attachment.hint')} />
      {company === '' ? null : (
        <fieldset class="chips attachment-kinds" aria-label={t('ui.attachment.named')} disabled={props.disabled}>
          <span class="chips-name">{t('ui.attachment.named')}</span>
          {kinds[language].map((kind) => (
            <button type="button" class="chip-button" key={kind} onClick={() => add(kind)}>
              {kind}
            </button>
          ))}
        </fieldset>
      )}
      <OpenLinks files={readAttachments(props.text).filter(({ href }) => href !== undefined)} />
    </>
  );
}

/** What companies hand over most often. */
const kinds = {
  zh: ['营业执照', '合同扫描件', '报价单'],
  en: ['licence', 'contract', 'quote'],
} as const;
