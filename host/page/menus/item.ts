/** One line of a menu. */
export interface Item {
  readonly label: string;
  readonly keys?: string;
  readonly run?: () => unknown;
  readonly items?: readonly Item[];
  readonly on?: boolean;
  readonly disabled?: boolean;
  /** A line above it. */
  readonly apart?: boolean;
}
