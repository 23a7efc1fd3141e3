/** What boards give to rounds, and take from them, by the registry of kinds of rounds. */
import { boardRecord } from '@polku/shared/kernel/project';
import type { MyRound } from '@polku/shared/kernel/rounds';
import { boardOf } from '@polku/shared/workshop/agenda';
import { type EarlierRound, type ItemsInput, itemsOf } from '@polku/shared/workshop/from-board/items';
import { prepareRound } from '@polku/shared/workshop/from-board/setup';
import { type Step, stepRecord } from '@polku/shared/workshop/records';
import { splitItems } from '@polku/shared/workshop/splits';
import { writeRound, writesIntoBoards } from '@polku/shared/workshop/write/write-round';
import type { BoardsDoor } from '../../features/workshop/running';
import type { Session } from '../../kernel/session/session-types';
import type { Words } from '../../kernel/words/words';
import { writeArgs } from './write-args';

export interface BoardsDoorOptions {
  readonly session: Session;
  readonly words: () => Words;
  /** Id of the board in view; null for none. */
  readonly inView: () => string | null;
}

export function boardsDoor({ session, words, inView }: BoardsDoorOptions): BoardsDoor {
  const read = session.projection;
  const workshop = session.workshop.projection;
  /** The step's own, else that of the workshop. Where nothing was planned, what is in view, or the first journey. */
  const board = (step: Pick<Step, 'placeBoard'>): string | null => {
    const planned = [boardOf(workshop, step), boardOf(workshop, { placeBoard: null })];
    for (const id of planned) if (id !== null && read.get(boardRecord, id)?.removed === null) return id;
    const boards = read.list(boardRecord, '').filter(({ archived, kind }) => !archived && kind === 'journey');
    return boards.find(({ id }) => id === inView())?.id ?? boards[0]?.id ?? null;
  };
  const inputOf = (step: Step, results: ReadonlyMap<string, MyRound>): ItemsInput => ({
    read,
    workshop,
    board: board(step),
    words: words(),
    roundOf(id): EarlierRound | null {
      const roundId = workshop.get(stepRecord, id)?.roundId ?? '';
      return results.get(roundId) ?? null;
    },
  });
  /** Where its items are; else where its step works. */
  const boardOfRound = ({ setup, stepId }: MyRound): string | null => {
    for (const { id } of setup.items) {
      const home = read.get(id)?.board;
      if (home) return home;
    }
    return board(workshop.get(stepRecord, stepId) ?? { placeBoard: null });
  };
  return {
    board,
    setup(step, results) {
      const t = words();
      if (!step.round) return { problem: t.t('workshop.problem.noRound') };
      const { setup, problem } = prepareRound(step.round, inputOf(step, results));
      if (problem) return { problem: t.say(problem.reason, problem.values) };
      return setup ? { setup } : { problem: t.t('workshop.problem.noRound') };
    },
    items(step, results) {
      if (!step.round) return [];
      const everything = { ...step.round, items: { ...step.round.items, choose: 'all' as const } };
      return itemsOf(everything, inputOf(step, results));
    },
    split: splitItems,
    // Deals of a handshake and themes are agreed on, not answered: `RoundFollow` writes them.
    writes: ({ setup }) => writesIntoBoards(setup.kind) && setup.kind !== 'handshake' && setup.kind !== 'themes',
    home: boardOfRound,
    write(round) {
      const t = words();
      const home = boardOfRound(round);
      const args = home === null ? null : writeArgs(session, t, round, home);
      if (!args) return { problem: t.t('workshop.write.nowhere') };
      const written = session.runner.run(writeRound, args);
      if (!written.done) return { problem: t.say(written.refusal.reason, written.refusal.values) };
      return { text: t.t('workshop.written') };
    },
  };
}
