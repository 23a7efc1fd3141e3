/** The changes that can be written to touchpoints. */
import type { FieldValues } from '../../../kernel/records';
import type { touchpointRecord } from '../records/schema';

export type FieldName = keyof typeof touchpointRecord.fields;

/** Fields whose texts are edited as texts, stroke by stroke. */
export const TEXTS = ['title', 'description', 'desiredReaction'] as const;
export type TextName = (typeof TEXTS)[number];
export type TouchpointTexts = Readonly<Partial<Record<TextName, string>>>;

/** What can be set directly. Place and parallelism have commands of their own. */
export type TouchpointChanges = Partial<
  Omit<FieldValues<typeof touchpointRecord.fields>, TextName | 'stage' | 'order' | 'withPrevious'>
>;
