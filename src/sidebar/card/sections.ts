import type { Card, CardRecord } from '../../addon/api';
import { namingField } from '../../crm/rules/bringing';
import type { FieldRules } from '../../schema/field';
import { means } from '../../schema/fields';
import type { Table } from '../../schema/table';
import { formText } from '../words/cellText';

/** The records of one table that belong to the card's. */
export const recordsOf = (card: Card, table: string): readonly CardRecord[] =>
  card.sections.find((section) => section.table === table)?.records ?? [];

/** A field's text, '' where the record has none. */
export const textIn = ({ cells }: Pick<CardRecord, 'cells'>, field: string): string => formText(cells[field]).trim();

/** Feedback is open until it is closed or done (FB-08). */
export const isOpenFeedback = (record: CardRecord, rules: FieldRules): boolean =>
  !means(rules, 'feedbackState', textIn(record, 'state'), '已关闭') && textIn(record, 'doneOn') === '';

/** Who left stays on record, folded (CD-07). */
export const hasLeft = (contact: Pick<CardRecord, 'cells'>, rules: FieldRules): boolean =>
  means(rules, 'contactStatus', textIn(contact, 'status'), '已离职') || textIn(contact, 'leftOn') !== '';

/** These are begun elsewhere: registered, converted, or written down in the box at the foot. */
const begunElsewhere = ['leads', 'customers', 'followUps'];

/** The tables whose records can be begun from a card: they name its record in a field people fill in. */
export const addable = (tables: readonly Table[], about: string): readonly Table[] =>
  tables.filter(
    (table) => !begunElsewhere.includes(table.name) && table.name !== about && namingField(table, about) !== undefined,
  );
