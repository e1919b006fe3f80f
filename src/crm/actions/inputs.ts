import * as v from 'valibot';
import { accept, type Outcome, refuse } from '../../values/outcome';

/**
 * What the sidebar sends for each action. The shapes are checked here and nowhere else; what the words mean is checked
 * by the tables.
 */

/** Form texts by field key, as typed. */
const texts = v.record(v.string(), v.string());
const number = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64));
const moment = v.strictObject({ day: v.string(), time: v.exactOptional(v.string()) });
/** Cells by field key, as a card showed them. */
const cells = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), moment]));
/** What the person says about each suspected duplicate, by its number. */
const verdicts = v.optional(v.record(v.string(), v.picklist(['same', 'different'])), {});
const tracked = v.picklist(['leads', 'customers']);

export const inputs = {
  createLead: v.strictObject({ fields: texts, verdicts }),
  /** `lead` is the lead the archive is opened from before any deal (REQUIREMENTS C-10). */
  createCustomer: v.strictObject({ fields: texts, verdicts, lead: v.optional(number) }),
  createRecord: v.strictObject({ table: v.string(), fields: texts }),
  /** `fields` holds what was changed; `seen` all cells of the card as it was shown when editing began. */
  updateRecord: v.strictObject({ table: v.string(), number, fields: texts, seen: cells }),
  /** `table` and `number` name the lead or customer; `completes` an open follow-up this contact settles. */
  logFollowUp: v.strictObject({ table: tracked, number, fields: texts, completes: v.optional(number) }),
  /**
   * `table` and `number` name the lead or customer, as in a line of 我的一天; without `followUp` only the date it carries
   * is settled.
   */
  completeFollowUp: v.strictObject({
    table: tracked,
    number,
    followUp: v.optional(number),
    result: v.optional(v.string(), ''),
  }),
  /** `to` is a day, `2026-11-23`; the three buttons send theirs (postponeTo). */
  postponeFollowUp: v.strictObject({ table: tracked, number, followUp: v.optional(number), to: v.string() }),
  /**
   * `customer` links to an archive that exists; without it `fields` is the new archive's whole form as shown: its
   * texts find an archive of the same company. What is left out comes from the lead.
   */
  convertLead: v.strictObject({ lead: number, customer: v.optional(number), fields: texts, verdicts }),
  judgeDuplicate: v.strictObject({
    table: v.string(),
    number,
    otherTable: v.string(),
    other: number,
    verdict: v.picklist(['same', 'different', 'open']),
  }),
  /** `customer` is whose contact it is; `successor` a contact there is, `fields` the form of one there is not. */
  replaceContact: v.strictObject({
    number,
    customer: v.string(),
    successor: v.optional(number),
    fields: v.optional(texts, {}),
  }),
  archiveRecord: v.strictObject({
    table: v.string(),
    number,
    reason: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  }),
  restoreRecord: v.strictObject({ table: v.string(), number }),
} as const;

export type Inputs = { readonly [K in keyof typeof inputs]: v.InferOutput<(typeof inputs)[K]> };

/** A wire value becomes an input, or is refused without a word of detail: only a broken page can send one. */
const reader =
  <K extends keyof Inputs>(name: K) =>
  (input: unknown): Outcome<Inputs[K]> => {
    const read = v.safeParse(inputs[name], input);
    return read.success ? accept(read.output as Inputs[K]) : refuse('input.malformed');
  };

export const parsers: { readonly [K in keyof Inputs]: (input: unknown) => Outcome<Inputs[K]> } = {
  createLead: reader('createLead'),
  createCustomer: reader('createCustomer'),
  createRecord: reader('createRecord'),
  updateRecord: reader('updateRecord'),
  logFollowUp: reader('logFollowUp'),
  completeFollowUp: reader('completeFollowUp'),
  postponeFollowUp: reader('postponeFollowUp'),
  convertLead: reader('convertLead'),
  judgeDuplicate: reader('judgeDuplicate'),
  replaceContact: reader('replaceContact'),
  archiveRecord: reader('archiveRecord'),
  restoreRecord: reader('restoreRecord'),
};
