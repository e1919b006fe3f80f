import { isOn, numberOption, type Options, option, textOption } from '../../engine/chartOptions';
import { escapeXml } from '../escape';

export interface Axes {
  readonly options: Options;
  /** Bars that lie have their categories at the left. */
  readonly lying: boolean;
  /** Both axes are of numbers. */
  readonly ofNumbers: boolean;
  /** Values at the right, too. */
  readonly second: boolean;
}

/** The axes 1 and 2, and 3 and 4 where some series are measured at the right. */
export function axesXml({ options, lying, ofNumbers, second }: Axes): string {
  const [below, beside] = lying ? ['l', 'b'] : ['b', 'l'];
  const first = ofNumbers
    ? axis('valAx', { id: 1, at: below, crosses: 2, said: 'hAxis', options })
    : axis('catAx', { id: 1, at: below, crosses: 2, said: 'hAxis', options, ...(lying ? { turned: true } : {}) });
  const values = axis('valAx', {
    id: 2,
    at: beside,
    crosses: 1,
    said: 'vAxis',
    options,
    lines: true,
    ...(lying ? { far: true } : {}),
  });
  const right = second
    ? axis('catAx', { id: 3, at: 'b', crosses: 4, said: '', options, gone: true }) +
      axis('valAx', { id: 4, at: 'r', crosses: 3, said: 'vAxes.1', options, far: true })
    : '';
  return first + values + right;
}

interface Axis {
  readonly id: number;
  readonly at: string;
  readonly crosses: number;
  /** Where the options speak of it. */
  readonly said: string;
  readonly options: Options;
  readonly lines?: true;
  readonly gone?: true;
  /** It crosses the other one at its end. */
  readonly far?: true;
  /** The first stands at the top. */
  readonly turned?: true;
}

function axis(name: 'catAx' | 'valAx', { id, at, crosses, said, options, lines, gone, far, turned }: Axis): string {
  const read = (which: 'min' | 'max') =>
    name === 'valAx' ? numberOption(options, `${said}.viewWindow.${which}`) : undefined;
  const bound = (which: 'min' | 'max') => (read(which) === undefined ? '' : `<c:${which} val="${read(which)}"/>`);
  const isLog =
    name === 'valAx' && (isOn(options, `${said}.logScale`) || option(options, `${said}.scaleType`) === 'log');
  const isBack = (numberOption(options, `${said}.direction`) === -1) !== (turned ?? false);
  const title = textOption(options, `${said}.title`);
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling>${isLog ? '<c:logBase val="10"/>' : ''}<c:orientation val="${isBack ? 'maxMin' : 'minMax'}"/>${bound('max')}${bound('min')}</c:scaling>` +
    `<c:delete val="${gone ? 1 : 0}"/><c:axPos val="${at}"/>${lines ? '<c:majorGridlines/>' : ''}${title ? titleXml(title) : ''}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${crosses}"/><c:crosses val="${far ? 'max' : 'autoZero'}"/>` +
    (name === 'valAx' ? '<c:crossBetween val="between"/>' : '') +
    `</c:${name}>`
  );
}

export const titleXml = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
