import type { Protection } from '../../engine/api';
import { rangesOf, within } from '../places';
import { attribute, child, childrenOf, type Element, flagOf } from '../xml';

/**
 * The protection of a sheet. Files know no people: whoever opens one may take it off, so here it warns and stops nobody.
 * Ranges that anybody may edit without a password stay open.
 */
export function readProtection(
  sheet: Element | undefined,
  size: { readonly rows: number; readonly columns: number },
): Pick<Protection, 'description' | 'warningOnly' | 'editors' | 'restricted' | 'unprotected'> | undefined {
  if (!flagOf(child(sheet, 'sheetProtection')?.attributes ?? '', 'sheet')) return undefined;
  const unprotected = childrenOf(child(sheet, 'protectedRanges'), 'protectedRange')
    .filter(({ attributes }) => !/\b(password|hashValue|securityDescriptor)\s*=/.test(attributes))
    .flatMap(({ attributes }) => rangesOf(attribute(attributes, 'sqref') ?? ''))
    .flatMap((area) => within(area, size.rows, size.columns) ?? []);
  return {
    description: '',
    warningOnly: true,
    editors: [],
    restricted: true,
    ...(unprotected.length > 0 ? { unprotected } : {}),
  };
}
