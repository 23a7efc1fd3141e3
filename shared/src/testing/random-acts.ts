/** The random editor of each board kind. A kind without one is a compile error. */
import type { KindId } from '../boards/index';
import type { Peer } from './peer';
import { tryFindingCommand } from './random-findings';
import { randomGoalsEdit } from '../boards/goals/testing/random-goals';
import { randomCommandName, tryCommand } from '../boards/journey/testing/random-journey';
import { tryPersonaCommand } from '../boards/persona/testing/random-persona';
import { randomValueEdit } from '../boards/value/testing/random-value';
import type { SeededRandom } from './seeded-random';

/** Runs one random command. @returns its name, with `!` when its rule refused, with `?` when there was nothing to do */
export type RandomEdit = (peer: Peer, board: string, random: SeededRandom) => string;

export const RANDOM_EDITS = {
  journey: (peer, board, random) => {
    if (random.chance(0.1)) return tryFindingCommand(peer, board, random) ?? 'finding?';
    const name = randomCommandName(random);
    return tryCommand(peer, name, board, random) ?? `${name}?`;
  },
  persona: tryPersonaCommand,
  value: randomValueEdit,
  goals: randomGoalsEdit,
} as const satisfies Record<KindId, RandomEdit>;
