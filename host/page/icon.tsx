/** Line icons, 16 px, hidden from assistive technology: the control around them carries the name. */
const PATHS = {
  undo: 'M6 3.5 2.8 6.7 6 9.9M3 6.7h6.4a3.6 3.6 0 0 1 0 7.2H7',
  redo: 'M10 3.5l3.2 3.2L10 9.9M13 6.7H6.6a3.6 3.6 0 0 0 0 7.2H9',
  bold: 'M5 3h4a2.4 2.4 0 0 1 0 5H5zM5 8h4.6a2.5 2.5 0 0 1 0 5H5z',
  italic: 'M7 3h4M5 13h4M9 3 7 13',
  fill: 'M7.5 2.5 13 8l-4.6 4.6a1.4 1.4 0 0 1-2 0L3 9.2a1.4 1.4 0 0 1 0-2zM2.8 8.3H12M6 1.8l1.5 1.4M14 11.5c.7 1 .9 1.4.9 1.8a.9.9 0 0 1-1.8 0c0-.4.2-.8.9-1.8z',
  ink: 'M4 11 8 2.5 12 11M5.4 8h5.2',
  alignLeft: 'M2.5 4h11M2.5 8h7M2.5 12h9',
  alignCenter: 'M2.5 4h11M4.5 8h7M3.5 12h9',
  alignRight: 'M2.5 4h11M6.5 8h7M4.5 12h9',
  wrap: 'M2.5 4h11M2.5 8h8.8a2 2 0 0 1 0 4H8M9.5 10.3 7.8 12l1.7 1.7M2.5 12h2.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  note: 'M3 2.8h10v7L9.8 13H3zM9.8 13V9.8H13',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 13.5 13.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  plus: 'M8 3v10M3 8h10',
  list: 'M2.5 4.2h11M2.5 8h11M2.5 11.8h11',
  chart: 'M3 13V9M6.4 13V5.5M9.8 13V7.5M13 13V3',
  check: 'M3.2 8.5 6.4 11.7 12.8 4.8',
  warn: 'M8 2.2 14.4 13.4H1.6zM8 6.6v3.2M8 11.6v.1',
  merge: 'M2.5 3.5h11v9h-11zM5 8h6M6.3 6.7 5 8l1.3 1.3M9.7 6.7 11 8 9.7 9.3',
  clear:
    'M3 13h10M5.2 10.8 2.9 8.5a1 1 0 0 1 0-1.4l4.4-4.4a1 1 0 0 1 1.4 0l3.3 3.3a1 1 0 0 1 0 1.4L8.6 10.8zM5 5l5.2 5.2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
