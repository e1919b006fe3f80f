import type { ComponentChildren } from 'preact';
import { useApp } from '../app/appContext';
import { Icon } from '../parts/Icon';

interface Props {
  readonly children: ComponentChildren;
  /** How many fields have to be mended before it can be saved. */
  readonly refused?: number;
  readonly above?: ComponentChildren;
}

/** What stands below a form: the judgement, why it was refused, the buttons. */
export function FormFooter({ children, refused = 0, above }: Props) {
  const { t } = useApp();
  return (
    <footer class="form-footer">
      {above}
      <p class={refused > 0 ? 'refused' : 'sr-only'} role="alert">
        {refused > 0 ? (
          <>
            <Icon name="error" size={12} />
            <span>{t('ui.form.refused', { count: refused })}</span>
          </>
        ) : null}
      </p>
      <div class="buttons">{children}</div>
    </footer>
  );
}
