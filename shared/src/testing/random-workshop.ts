/** A facilitator who plans at random: adds, moves, copies and removes steps, gathers notes, and takes back. */
import { createTranslator } from '../i18n/translator';
import type { Command } from '../kernel/command';
import { STEP_RIGHTS } from '../kernel/steps';
import { stepsOf } from '../workshop/agenda';
import { WORKSHOP_COMMANDS } from '../workshop/commands/index';
import { ROUND_KINDS } from '../workshop/kinds/list';
import { clusterRecord, WORKSHOP_ID } from '../workshop/records';
import { WORKSHOP_TEMPLATES } from '../workshop/templates/list';
import type { Peer } from './peer';
import type { SeededRandom } from './seeded-random';

type CommandName = keyof typeof WORKSHOP_COMMANDS;
type ArgsOf<Name extends CommandName> = (typeof WORKSHOP_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
type Choosers = { readonly [Name in CommandName]: (peer: Peer, random: SeededRandom) => ArgsOf<Name> | null };

export const ROUND = 'round1';
export const NOTES = Array.from({ length: 12 }, (_, at) => `note${at}`);
const WORDS = createTranslator('en');

const text = (random: SeededRandom): string => random.pick(['Mirror', 'Ä🙂', '', '  ', 'x'.repeat(400)]);
const steps = ({ read }: Peer): readonly string[] => stepsOf(read).map(({ id }) => id);
const clusters = ({ read }: Peer): readonly string[] => read.list(clusterRecord, '').map(({ id }) => id);
const gone = ({ read }: Peer, type: string): readonly string[] =>
  read.removed().flatMap((record) => (record.type === type ? [record.id] : []));
const some = (ids: readonly string[], random: SeededRandom): readonly string[] =>
  ids.filter(() => random.chance(Math.min(0.9, 2 / ids.length)));
const one = <Args>(ids: readonly string[], random: SeededRandom, args: (id: string) => Args): Args | null =>
  ids.length === 0 ? null : args(random.pick(ids));

const choosers: Choosers = {
  setWorkshop: (_, random) => ({ fields: random.chance(0.5) ? { sound: random.chance(0.5) } : { about: 'board1' } }),
  editWorkshopText: (peer, random) =>
    one([...steps(peer), ...clusters(peer), WORKSHOP_ID], random, (id) => ({
      id,
      field: 'title',
      value: text(random),
    })),
  addStep: (_, random) => ({ title: text(random), index: random.int(4), fields: { minutes: random.int(30) } }),
  setStep: (peer, random) => ({
    ids: some(steps(peer), random),
    fields: random.pick([
      { rights: random.pick(STEP_RIGHTS) },
      { minutes: random.int(2000) },
      { round: random.pick(ROUND_KINDS).defaultPlan },
      { round: null },
    ]),
  }),
  moveStep: (peer, random) => one(steps(peer), random, (id) => ({ id, index: random.int(6) })),
  duplicateStep: (peer, random) => one(steps(peer), random, (id) => ({ id })),
  removeSteps: (peer, random) => ({ ids: some(steps(peer), random) }),
  restoreSteps: (peer, random) => ({ ids: some(gone(peer, 'step'), random) }),
  spreadMinutes: (peer, random) => ({ ids: steps(peer), minutes: random.int(9) - 4 }),
  applyTemplate: (_, random) => ({
    template: random.pick(WORKSHOP_TEMPLATES),
    words: WORDS,
    replace: random.chance(0.7),
  }),
  makeCluster: (_, random) => ({ round: ROUND, notes: some(NOTES, random), title: text(random) }),
  addToCluster: (peer, random) => one(clusters(peer), random, (id) => ({ id, notes: some(NOTES, random) })),
  takeFromCluster: (_, random) => ({ round: ROUND, notes: some(NOTES, random) }),
  mergeClusters: (peer, random) => ({ ids: some(clusters(peer), random) }),
  moveCluster: (peer, random) => one(clusters(peer), random, (id) => ({ id, index: random.int(5) })),
  removeClusters: (peer, random) => ({ ids: some(clusters(peer), random) }),
  restoreClusters: (peer, random) => ({ ids: some(gone(peer, 'cluster'), random) }),
};

const NAMES = Object.keys(WORKSHOP_COMMANDS) as readonly CommandName[];

/** Acts once. @returns what was done, with `!` when a rule refused, with `?` when there was nothing to do */
export function randomWorkshopAct(peer: Peer, random: SeededRandom): string {
  if (random.chance(0.15)) {
    const back = random.chance(0.6);
    peer.runner.undo[back ? 'undo' : 'redo']();
    return back ? 'undo' : 'redo';
  }
  const name = random.chance(0.3) ? random.pick(['addStep', 'makeCluster'] as const) : random.pick(NAMES);
  const args: unknown = choosers[name](peer, random);
  if (args === null) return `${name}?`;
  const command: Command<never> = WORKSHOP_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}
