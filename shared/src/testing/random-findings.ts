/**
 * Decides on findings at random, among those the audit currently finds on the board. A missing command is a compile error.
 */
import { auditJourney } from '../findings/audit';
import { FINDING_COMMANDS } from '../findings/commands/index';
import type { FindingRef } from '../findings/rules';
import { ACTION_STATUSES } from '../kernel/action-status';
import type { Command } from '../kernel/command';
import type { RecordReader } from '../kernel/record-reader';
import type { Peer } from './peer';
import type { SeededRandom } from './seeded-random';

type CommandName = keyof typeof FINDING_COMMANDS;
type ArgsOf<Name extends CommandName> = (typeof FINDING_COMMANDS)[Name] extends Command<infer Args> ? Args : never;

const choosers: {
  readonly [Name in CommandName]: (
    ref: FindingRef,
    under: string | null,
    random: SeededRandom,
    read: RecordReader,
  ) => ArgsOf<Name> | null;
} = {
  acceptFinding: (ref) => ref,
  dismissFinding: (ref, _, random) => ({ ...ref, reason: random.pick(['Settled', 'Not so', '']) }),
  reopenFinding: (ref) => ref,
  chooseTheme: (ref) => ref,
  dropTheme: (ref) => ref,
  setFindingOwner: (ref, _, random) => ({ ...ref, owner: random.pick(['Aino', 'Mikko', '']) }),
  addThemeAction: (ref, under, random) => ({
    ...{ ...ref, under: random.chance(0.5) ? under : null },
    ...{ text: 'Do it', owner: random.pick(['Aino', '']) },
  }),
  addAction: ({ board }, under, random) => ({
    ...{ board, under: random.chance(0.5) ? under : null },
    ...{ text: 'Do it', owner: random.pick(['Aino', '']) },
  }),
  setThemeAction: ({ board }, _, random, read) => {
    const ids = read.list('themeAction', board).map(({ id }) => id);
    return ids.length === 0 ? null : { ids: [random.pick(ids)], fields: { status: random.pick([...ACTION_STATUSES]) } };
  },
  setActionStatus: ({ board }, _, random, read) => {
    const actions = ['themeAction', 'card'].flatMap((type) => read.list(type, board));
    return actions.length === 0 ? null : { id: random.pick(actions).id, status: random.pick([...ACTION_STATUSES]) };
  },
  removeThemeAction: ({ board }, _, random, read) => {
    const ids = read.list('themeAction', board).map(({ id }) => id);
    return ids.length === 0 ? null : { ids: [random.pick(ids)] };
  },
};

export const FINDING_COMMAND_NAMES = Object.keys(FINDING_COMMANDS) as readonly CommandName[];

/** Decides once. @returns the command's name, with `!` when its rule refused; null where nothing is found */
export function tryFindingCommand(peer: Peer, board: string, random: SeededRandom): string | null {
  const found = auditJourney(peer.read, board);
  if (found.length === 0) return null;
  // Of few findings, so that the same one is decided on again.
  const { name, about, touchpoints } = random.pick(found.slice(0, 4));
  const command = random.pick(FINDING_COMMAND_NAMES);
  const args: unknown = choosers[command]({ board, name, about }, touchpoints[0] ?? null, random, peer.read);
  if (args === null) return null;
  const run: Command<never> = FINDING_COMMANDS[command];
  return peer.runner.run(run, args as never).done ? command : `${command}!`;
}
