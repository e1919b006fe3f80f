/** A register of so many rows and 20 columns as a drawn workbook: texts, numbers, dates and a formula in each row. */
export function registerOf(rows) {
  const header = Array.from({ length: 20 }, (_, column) => `列 ${column + 1}`);
  const row = (n) => [
    `LX${String(n).padStart(7, '0')}`,
    `客户 ${n}`,
    `1380000${String(n % 10_000).padStart(4, '0')}`,
    { date: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}` },
    n * 100,
    `=E${n}*2`,
    { v: ['A', 'B', 'C'][n % 3], background: ['#e5f2e7', '#dfeaf4', '#eef2f3'][n % 3] },
    n % 50 === 0 ? { v: '有备注', note: `备注 ${n}` } : '华东',
    ...Array.from({ length: 12 }, (_, column) => (column % 2 ? n + column : `内容 ${n}-${column}`)),
  ];
  return { 登记: [header, ...Array.from({ length: rows - 1 }, (_, at) => row(at + 2))] };
}
