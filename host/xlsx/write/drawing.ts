import type { Worksheet } from 'exceljs';
import { numberOption } from '../../engine/chartOptions';
import type { SavedSheet } from '../../engine/save';
import { chartXml, isWritten } from './chart';
import type { Context } from './context';
import { hidden, type Part } from './library';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A pixel in the measure of drawings. */
const EMU = 9525;

/** Adds the charts of a tab as parts of the package, and answers what the sheet says of them. */
export function drawingXml(to: Worksheet, sheet: SavedSheet, context: Context): string {
  const charts = context.saved.charts.filter((chart) => chart.sheet === sheet.id && isWritten(chart));
  if (charts.length === 0) return '';
  const number = context.saved.sheets.indexOf(sheet) + 1;
  const file = (at: number) => `chart${number}_${at + 1}.xml`;
  const frames = charts.map(({ anchor, options }, at) => {
    const [width, height] = [numberOption(options, 'width') ?? 600, numberOption(options, 'height') ?? 371];
    const from = `<xdr:col>${anchor.column - 1}</xdr:col><xdr:colOff>${Math.round(anchor.offsetX * EMU)}</xdr:colOff><xdr:row>${anchor.row - 1}</xdr:row><xdr:rowOff>${Math.round(anchor.offsetY * EMU)}</xdr:rowOff>`;
    return (
      `<xdr:oneCellAnchor><xdr:from>${from}</xdr:from><xdr:ext cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart">` +
      `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
    );
  });
  const relations = charts.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/chart" Target="../charts/${file(at)}"/>`,
  );
  const name = `drawing${number}.xml`;
  const parts: Part[] = [
    {
      name: `xl/drawings/${name}`,
      xml: `${DECLARED}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${frames.join('')}</xdr:wsDr>`,
      contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
    },
    {
      name: `xl/drawings/_rels/${name}.rels`,
      xml: `${DECLARED}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    ...charts.map((chart, at) => ({
      name: `xl/charts/${file(at)}`,
      xml: DECLARED + chartXml(chart, context.nameOf),
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    })),
  ];
  context.addParts(parts);
  const id = hidden(to)._sheetRelsWriter.addRelationship({ Type: `${OFFICE}/drawing`, Target: `../drawings/${name}` });
  return `<drawing r:id="${id}"/>`;
}
