import type { Attachment } from '../../values/attachment';
import { Data } from './Data';
import { Icon } from './Icon';

/** Files and addresses; only what the readers of `values` found safe to open is a link, everything else is text. */
export const OpenLinks = ({ files }: { files: readonly Attachment[] }) =>
  files.length === 0 ? null : (
    <ul class="links">
      {files.map(({ name, href }) => (
        <li key={`${name}${href}`}>
          <Icon name={href ? 'link' : 'table'} size={12} />
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              <Data text={name ?? href.replace(/^https?:\/\//, '')} />
            </a>
          ) : (
            <Data text={name ?? ''} />
          )}
        </li>
      ))}
    </ul>
  );
