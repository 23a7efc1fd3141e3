/** Ids of messages that are made from data: kinds of rounds, their modes, what is asked about, what a reveal says. */
import { ROUND_MODES } from '../kernel/rounds';
import type { AnswerField } from '../kernel/rounds';
import { named } from '../kernel/translate';
import { fieldForm } from './kinds/forms';
import { ROUND_KINDS } from './kinds/list';
import { WORKSHOP_TEMPLATES } from './templates/list';
import { ASKED, CHOICES, ITEM_TYPES, RATED } from './round-plan';

const KIND_IDS = ROUND_KINDS.map(({ id }) => id);

/** @returns every field that a kind can ask, whatever its plan says */
function fieldsOf(): readonly AnswerField[] {
  return ROUND_KINDS.flatMap(({ asks, defaultPlan }) =>
    RATED.flatMap((about) => ASKED.flatMap((asked) => asks({ ...defaultPlan, about, asked }))),
  ).flatMap(({ fields }) => fields);
}

export const WORKSHOP_VOCABULARY: readonly string[] = [
  ...new Set([
    ...named('round.kind', KIND_IDS),
    ...KIND_IDS.flatMap((id) => [`round.kind.${id}.what`, `round.kind.${id}.question`]),
    ...named('round.mode', ROUND_MODES),
    ...ROUND_MODES.map((mode) => `round.mode.${mode}.what`),
    ...named('round.about', RATED),
    ...named('round.asked', ASKED),
    ...named('round.items', ITEM_TYPES),
    ...named('round.choose', CHOICES),
    ...named('round.verdict', ['agreed', 'mixed', 'split', 'few']),
    ...named('round.mirror', ['blindSpot', 'hiddenStrength', 'close', 'few', 'unanswered']),
    ...named('round.fill', ['solid', 'striped', 'empty']),
    ...named('round.handshake', ['gap', 'even', 'unanswered']),
    ...fieldsOf().flatMap((field) => {
      const { label, low, high, options } = fieldForm(field);
      return [label, ...(low === null ? [] : [low]), ...(high === null ? [] : [high]), ...options];
    }),
    'phone.field.other',
    ...WORKSHOP_TEMPLATES.flatMap(({ id }) => [`workshop.template.${id}`, `workshop.template.${id}.what`]),
  ]),
];
