/**
 * How a question reads on a phone: message ids by the field's id, which means the same in every kind. Small, since phones load
 * it: nothing but types of the kernel is imported. Texts are in `i18n/<language>/phone.ts`.
 */
import type { AnswerField } from '../../kernel/rounds';

export interface FieldForm {
  /** Message: what is asked. */
  readonly label: string;
  /** Messages: what the lowest and the highest step of a scale mean. */
  readonly low: string | null;
  readonly high: string | null;
  /** Messages of the options, in their order. */
  readonly options: readonly string[];
}

/** Ends of a scale by field: `phone.end.<ends>.low` and `.high`. */
const ENDS: Readonly<Record<string, string>> = {
  experience: 'good',
  view: 'good',
  predicted: 'good',
  emotion: 'feeling',
  employeeEmotion: 'feeling',
  expectation: 'much',
  importance: 'important',
  complete: 'always',
  inTime: 'always',
  known: 'always',
};

const LABELS: ReadonlySet<string> = new Set([
  ...Object.keys(ENDS),
  'note',
  'waste',
  'often',
  'minutes',
  'felt',
  'own',
  'dots',
  'wishOfGiver',
  'wishOfReceiver',
]);

/** @returns the words of a field; of one that this version does not know, those of any answer */
export function fieldForm(field: AnswerField): FieldForm {
  const known = LABELS.has(field.id);
  const ends = ENDS[field.id];
  const options =
    'options' in field && known ? field.options.map((option) => `phone.option.${field.id}.${option}`) : [];
  return {
    label: known ? `phone.field.${field.id}` : 'phone.field.other',
    low: ends === undefined ? null : `phone.end.${ends}.low`,
    high: ends === undefined ? null : `phone.end.${ends}.high`,
    options,
  };
}
