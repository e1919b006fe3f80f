import type { Command } from '../../../host/engine/api';

export const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** A chart of each kind a script can make, on the register of `everything.ts`. */
export const charts: readonly Command[] = (
  [
    ['COLUMN', { isStacked: 'percent' }],
    ['COLUMN', { 'host.type': 'COMBO', 'series.1.targetAxisIndex': 1, 'vAxes.1.title': '比例', colors: ['#2e7d8c'] }],
    ['LINE', { curveType: 'function', 'legend.position': 'bottom', 'vAxis.viewWindow': { min: 0, max: 1000 } }],
    ['AREA', { isStacked: true, hAxis: { title: '公司 <1>' } }],
    ['PIE', { pieHole: 0.4 }],
    ['SCATTER', { 'legend.position': 'none' }],
    ['BAR', { 'vAxis.logScale': true }],
    ['COLUMN', { 'host.type': 'HISTOGRAM' }],
  ] as const
).map(([type, options], at) => ({
  do: 'putChart',
  chart: {
    id: 710 + at,
    sheet: 0,
    type,
    areas: [
      { sheet: 0, area: area(1, 2, 8, 2) },
      { sheet: 0, area: area(1, 5, 8) },
    ],
    options: { title: `图 ${at + 1}`, ...options },
    anchor: { row: 40 + at * 20, column: 1, offsetX: 0, offsetY: 0 },
    headers: 1,
  },
}));
