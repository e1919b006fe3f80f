import { readLinks } from '../../values/link';
import { OpenLinks } from '../parts/OpenLinks';
import type { ControlProps } from './control';
import { TextControl } from './TextControl';

/** Web addresses; those that may be opened stand below as links. */
export const LinkControl = (props: ControlProps) => (
  <>
    <TextControl {...props} />
    <OpenLinks files={readLinks(props.text).map((href) => ({ href }))} />
  </>
);
