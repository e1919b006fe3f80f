import type { Wall } from '../../server/wire';

/** `2026-11-20 09:30`, as the workbook's time zone has it. */
export function wallText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

/** `2026-11-20T09:30`, as a field for dates and times takes it. */
export function wallField(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 16);
}
