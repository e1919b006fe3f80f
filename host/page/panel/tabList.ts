import type { PanelTab } from '../state';

/** The panel's tabs, in their order. */
export const PANEL_TABS: readonly PanelTab[] = ['executions', 'outbox', 'clock'];
