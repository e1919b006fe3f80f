import { rpc as answer } from './door';
import { show, showSelected } from './openers';
import { edited, opened } from './triggers';

/**
 * Every global function Google may call, and nothing else: the build makes one top-level function of each export.
 * Nothing here runs while the file is loaded.
 */

export function onOpen(): void {
  opened();
}

export function onInstall(): void {
  opened();
}

export function onEdit(event: Parameters<typeof edited>[0]): void {
  edited(event);
}

export function rpc(text: string): string {
  return answer(text);
}

export const openToday = (): void => show({ page: 'today' });
export const openNewLead = (): void => show({ page: 'new', table: 'leads' });
export const openEdit = (): void => showSelected('edit');
export const openNewCustomer = (): void => show({ page: 'new', table: 'customers' });
export const openFollowUp = (): void => showSelected('followUp');
export const openConvert = (): void => showSelected('convert');
export const openSearch = (): void => show({ page: 'search' });
export const openReports = (): void => show({ page: 'report' });
export const openCheck = (): void => show({ page: 'check' });
export const openHistory = (): void => show({ page: 'history' });
export const openTrash = (): void => show({ page: 'trash' });
export const openAdopt = (): void => show({ page: 'adopt' });
export const openSetUp = (): void => show({ page: 'setUp' });
export const openRemove = (): void => show({ page: 'remove' });
