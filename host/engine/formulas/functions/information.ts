import { isEmail } from '../../addresses';
import type { Value } from '../../api';
import { located } from '../evaluate';
import { firstOf, isError, notAvailable, type Result } from '../values';
import type { EagerFunction, FunctionTable } from './spec';

const test = (decide: (value: Value) => boolean): EagerFunction => ({
  areas: [],
  errors: true,
  run: ([value]: Result[]) => decide(firstOf(value ?? null)),
});

/** Functions that say what a value is. */
export const information: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.error !== '#N/A'),
  ISNA: test((value) => isError(value) && value.error === '#N/A'),
  ISDATE: test((value) => typeof value === 'number'),
  ISEMAIL: test((value) => typeof value === 'string' && isEmail(value)),
  NA: { areas: [], run: () => notAvailable },
  N: {
    areas: [],
    run: ([value]) => {
      const only = firstOf(value ?? null);
      return typeof only === 'number' ? only : only === true ? 1 : isError(only) ? only : 0;
    },
  },
  T: { areas: [], run: ([value]) => (typeof value === 'string' ? value : '') },
  ISFORMULA: {
    lazy: ([node], context) => {
      const place = node?.is === 'reference' ? located(node.reference, context) : null;
      return place ? place.sheet.formula(place.area.row, place.area.column) !== '' : notAvailable;
    },
  },
};
