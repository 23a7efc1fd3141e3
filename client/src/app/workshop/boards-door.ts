/** What boards give to rounds, and take from them, by the registry of kinds of rounds. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { boardRecord, PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import type { MyRound } from '@polku/shared/kernel/rounds';
import { boardOf } from '@polku/shared/workshop/agenda';
import { findingItems } from '@polku/shared/workshop/from-board/findings';
import { type EarlierRound, type ItemsInput, itemsOf } from '@polku/shared/workshop/from-board/items';
import { prepareRound } from '@polku/shared/workshop/from-board/setup';
import { clustersOf, gather, notesOf } from '@polku/shared/workshop/notes';
import { type Step, stepRecord } from '@polku/shared/workshop/records';
import { splitItems } from '@polku/shared/workshop/splits';
import { summariseDots } from '@polku/shared/workshop/summary';
import { writeRound, writesIntoBoards } from '@polku/shared/workshop/write/write-round';
import type { BoardsDoor } from '../../features/workshop/running';
import type { Session } from '../../kernel/session/session-types';
import { isoDay } from '../../kernel/words/moments';
import type { Words } from '../../kernel/words/words';

/** One or two are chosen, not more. */
const MOST_THEMES = 2;

export interface BoardsDoorOptions {
  readonly session: Session;
  readonly words: () => Words;
  /** Id of the board in view; null for none. */
  readonly inView: () => string | null;
}

export function boardsDoor({ session, words, inView }: BoardsDoorOptions): BoardsDoor {
  const read = session.projection;
  const workshop = session.workshop.projection;
  /** Where nothing was planned, the room works on what is in view, or on the first journey. */
  const board = (step: Step): string | null => {
    const planned = boardOf(workshop, step);
    if (planned !== null && read.get(boardRecord, planned)?.removed === null) return planned;
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
    const step = workshop.get(stepRecord, stepId);
    return step ? board(step) : null;
  };
  /** The one or two that most dots lie on. */
  const chosenThemes = ({ setup, result }: MyRound, home: string) => {
    if (!result) return [];
    const { rows } = summariseDots(
      result,
      setup.items.map(({ id }) => id),
    );
    const most = rows.filter(({ dots }) => dots > 0).slice(0, MOST_THEMES);
    return findingItems(read, home).flatMap(({ id, ref }) => (most.some((row) => row.id === id) ? [ref] : []));
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
    // Deals of a handshake are agreed on, not answered.
    writes: ({ setup }) => writesIntoBoards(setup.kind) && setup.kind !== 'handshake',
    write(round) {
      const t = words();
      const { setup, result, roundId, stepId } = round;
      const step = workshop.get(stepRecord, stepId);
      const home = boardOfRound(round);
      if (!result || home === null) return { problem: t.t('workshop.write.nowhere') };
      const args = {
        kind: setup.kind,
        roundId,
        setup,
        result,
        board: home,
        date: isoDay(round.revealedAt ?? Date.now()),
        // What is written is everyone's: in the language of the project.
        words: createTranslator(read.get(projectRecord, PROJECT_ID)?.language ?? t.locale),
        card: step?.round?.card ?? 'note',
        gathered: gather(notesOf(result), clustersOf(workshop, roundId)),
        themes: setup.kind === 'themes' ? chosenThemes(round, home) : [],
      };
      const written = session.runner.run(writeRound, args);
      if (!written.done) return { problem: t.say(written.refusal.reason, written.refusal.values) };
      return { text: t.t('workshop.written') };
    },
  };
}
