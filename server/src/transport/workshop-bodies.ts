/** The forms of what the API takes about workshops. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { SIDES } from '@polku/shared/kernel/members';
import { LEAST_OF_GROUP, ROUND_MODES } from '@polku/shared/kernel/rounds';
import { STEP_RIGHTS } from '@polku/shared/kernel/steps';
import { z } from 'zod';
import { ProjectId } from './bodies';

const id = z.string().regex(/^[A-Za-z0-9]{1,40}$/);
/** Chosen by a client, so long enough not to meet another's. */
const newId = z.string().regex(/^[A-Za-z0-9]{8,40}$/);
/** Fields, asks, parts, options: words of a kind. */
const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}$/);
const label = z.string().max(LIMITS.workshopTitleLength);
const teams = (most: number) =>
  z
    .array(id)
    .max(most)
    .transform((ids) => [...new Set(ids)]);
const bound = z.number().min(-1e9).max(1e9);

function areApart(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

const Field = z.discriminatedUnion('type', [
  z.object({ id: word, type: z.literal('scale'), from: z.int().min(-100).max(100), to: z.int().min(-100).max(100) }),
  z.object({
    id: word,
    type: z.enum(['choice', 'choices']),
    options: z.array(word).min(1).max(LIMITS.roundOptions).refine(areApart),
  }),
  z.object({ id: word, type: z.literal('number'), from: bound, to: bound }),
  z.object({ id: word, type: z.literal('text'), length: z.int().min(1).max(LIMITS.roundTextLength) }),
  z.object({ id: word, type: z.literal('dots') }),
]);
const Ask = z.object({
  id: word,
  who: z.object({
    sides: z.array(z.enum(SIDES)).min(1).optional(),
    marked: z.boolean().optional(),
    part: word.optional(),
  }),
  fields: z
    .array(Field)
    .min(1)
    .max(LIMITS.roundFields)
    .refine((fields) => areApart(fields.map((field) => field.id)), 'two fields have one id'),
});
const Item = z.object({
  id,
  title: z.string().max(LIMITS.roundItemTitleLength),
  under: z.string().max(LIMITS.roundItemTitleLength),
  parts: z
    .record(word, teams(LIMITS.roundTeams))
    .refine((parts) => Object.keys(parts).length <= LIMITS.roundFields)
    .optional(),
});
const Setup = z
  .object({
    kind: word,
    mode: z.enum(ROUND_MODES),
    question: z.string().max(LIMITS.roundQuestionLength),
    items: z
      .array(Item)
      .min(1)
      .max(LIMITS.roundItems)
      .refine((items) => areApart(items.map((item) => item.id)), 'two items have one id'),
    asks: z
      .array(Ask)
      .min(1)
      .max(LIMITS.roundAsks)
      .refine((asks) => areApart(asks.map((ask) => ask.id)), 'two asks have one id'),
    least: z.literal(LEAST_OF_GROUP),
    dots: z
      .object({ each: z.int().min(1).max(LIMITS.roundDots), most: z.int().min(1).max(LIMITS.roundDots) })
      .nullable(),
    notes: z.object({ most: z.int().min(1).max(LIMITS.roundNotes) }).nullable(),
    phases: z.array(z.number().min(1).max(LIMITS.roundPhaseSeconds)).max(LIMITS.roundPhases),
    again: newId.nullable(),
    marks: z.boolean(),
  })
  .refine(({ phases, notes }) => phases.length === 0 || notes !== null, 'only notes are read in phases')
  .refine(
    ({ asks, dots }) => dots !== null || !asks.some(({ fields }) => fields.some(({ type }) => type === 'dots')),
    'dots that nobody has',
  );

const Value = z.union([z.number(), z.string().max(LIMITS.roundTextLength), z.array(word).max(LIMITS.roundOptions)]);
const note = z.string().regex(/^[A-Za-z0-9]{0,40}$/);
const Answer = z.object({
  item: id,
  ask: word,
  note,
  values: z.record(word, Value).refine((values) => Object.keys(values).length <= LIMITS.roundFields),
  cantSay: z.boolean(),
  why: z.string().max(LIMITS.whyLength),
  kept: z.boolean(),
});

const Place = z.object({ board: z.string().max(40), view: z.string().max(40), record: z.string().max(40) }).nullable();
const instructions = z.string().max(LIMITS.stepInstructionsLength);
const seconds = z.number().min(0);

export const WORKSHOP_BODIES = {
  workshop: z.object({
    title: label,
    teams: z.array(z.object({ id, name: label })).max(LIMITS.workshopTeams),
  }),
  step: z.object({
    stepId: id,
    title: label,
    instructions,
    seconds: seconds.max(LIMITS.stepSeconds).nullable(),
    rights: z.enum(STEP_RIGHTS),
    place: Place,
    roundId: newId.nullable(),
    nth: z.int().min(1).max(1_000),
    of: z.int().min(1).max(1_000),
  }),
  stepChange: z.object({
    stepId: id,
    addSeconds: z.number().min(-LIMITS.stepSeconds).max(LIMITS.stepSeconds).optional(),
    paused: z.boolean().optional(),
    rights: z.enum(STEP_RIGHTS).optional(),
    place: Place.optional(),
    instructions: instructions.optional(),
  }),
  round: z.object({
    roundId: newId,
    stepId: id,
    setup: Setup,
    seconds: seconds.min(1).max(LIMITS.roundSeconds).nullable(),
  }),
  roundChange: z.object({
    open: z.boolean().optional(),
    more: z.object({ seconds: seconds.min(1).max(LIMITS.roundSeconds), memberId: id.optional() }).optional(),
    shown: z
      .object({ item: z.string().max(40), beat: z.int().min(0).max(1_000) })
      .nullable()
      .optional(),
    later: teams(LIMITS.roundTeams).optional(),
    written: z.literal(true).optional(),
    cancelled: z.literal(true).optional(),
  }),
  answers: z.object({
    answers: z.array(Answer).max(LIMITS.answersAtOnce),
    gone: z
      .array(z.object({ item: id, ask: word, note }))
      .max(LIMITS.answersAtOnce)
      .optional(),
    done: z.boolean().optional(),
    onBehalf: z.object({ voice: newId, side: z.enum(SIDES), teams: teams(LIMITS.teamsPerMember) }).optional(),
  }),
};

export const ROUND_PATH = z.object({ projectId: ProjectId, roundId: newId });

export const NOW_QUERY = z.object({
  since: z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number)
    .optional(),
  as: z.literal('room').optional(),
  known: z
    .string()
    .max(8_000)
    .transform((list) => new Map(list.split(',').map((one) => [one.split('.')[0] ?? '', Number(one.split('.')[1])])))
    .optional(),
});
export const AS_QUERY = z.object({ as: z.literal('room').optional() });
