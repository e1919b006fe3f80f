import * as v from 'valibot';
import { languages } from '../../messages';

/** The parts that several requests share. Lengths are bounded: the wire is open to everybody who has the file. */
export const nothing = v.strictObject({});
export const language = v.picklist(languages);
export const request = v.pipe(v.string(), v.minLength(8), v.maxLength(64));
export const tableName = v.pipe(v.string(), v.maxLength(40));
export const number = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const recordRef = v.strictObject({ table: tableName, number });
export const texts = v.record(v.string(), v.pipe(v.string(), v.maxLength(50_000)));
