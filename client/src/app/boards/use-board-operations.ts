/** Operations on the current board; refusals are announced. */
import type { KindId } from '@polku/shared/boards/index';
import type { Owned } from '@polku/shared/kernel/people';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import type { BoardTemplate } from '@polku/shared/kernel/template';
import { addBoard } from '@polku/shared/project/commands/add-board';
import { addTemplate } from '@polku/shared/project/commands/add-template';
import { duplicateBoard } from '@polku/shared/project/commands/duplicate-board';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { restoreProjectRecords } from '@polku/shared/project/commands/restore-project-records';
import { setBoardFields } from '@polku/shared/project/commands/set-board-fields';
import { commandRunner, problemToast, type RunCommand } from '../../kernel/board/run-command';
import { keepBefore } from '../../kernel/history/keep-before';
import type { Session } from '../../kernel/session/session-types';
import { useWords, type Words } from '../../kernel/words/words';
import type { Toast } from '../../ui/Toasts';
import { useServices } from '../services';

export interface BoardOperations {
  /** Adds the boards of a template and opens the first. */
  readonly begin: (template: BoardTemplate) => void;
  /** Adds a blank board of a kind and opens it. */
  readonly add: (kind: KindId, name: string) => void;
  readonly duplicate: (board: Board) => void;
  readonly makeTarget: (board: Board) => void;
  readonly setState: (board: Board, state: Board['state']) => void;
  readonly setOwner: (board: Board, owned: Owned) => void;
  readonly run: RunCommand;
  readonly archive: (board: Board) => void;
  readonly remove: (board: Board) => void;
  readonly bringBack: (board: Board) => void;
}

/** Shown when a template has created a second board, which is not in view. */
export function pairToast(words: Words, name: string, open: () => void): Omit<Toast, 'id'> {
  return {
    text: words.t('boards.pair', { name }),
    tone: 'info',
    action: { label: words.t('boards.pair.open'), run: open },
  };
}

export function useBoardOperations(session: Session, openBoard: (id: string) => void): BoardOperations {
  const words = useWords();
  const { toasts } = useServices();
  const run = commandRunner(session, words, problemToast(toasts));
  const openFirst = (ids: readonly string[] | null): void => {
    if (ids?.[0] !== undefined) openBoard(ids[0]);
  };
  const nameOf = ({ name }: Board): string => name || words.t('word.untitled');
  /** Leaves a board that is about to go for the next one in use. */
  const leave = (board: Board): void => {
    const boards = session.projection.list(boardRecord, '');
    const next = boards.find(({ id, archived }) => id !== board.id && !archived);
    if (next) openBoard(next.id);
  };
  return {
    begin(template) {
      const [first] = run(addTemplate, { template, name: words.say(template.boardName), words }) ?? [];
      if (first === undefined) return;
      openBoard(first);
      const boards = session.projection.list(boardRecord, '');
      const pair = boards.find(({ origin }) => origin === first);
      if (pair) toasts.show(pairToast(words, nameOf(pair), () => openBoard(pair.id)));
    },
    add: (kind, name) => openFirst(run(addBoard, { kind, name, words, state: null })),
    duplicate: (board) =>
      openFirst(run(duplicateBoard, { id: board.id, name: words.t('project.copyOf', { name: nameOf(board) }) })),
    makeTarget: (board) =>
      openFirst(
        run(duplicateBoard, {
          id: board.id,
          name: words.t('project.targetOf', { name: nameOf(board) }),
          asTarget: true,
        }),
      ),
    setState: (board, state) => void run(setBoardFields, { id: board.id, fields: { state } }),
    setOwner: (board, owned) => void run(setBoardFields, { id: board.id, fields: owned }),
    run,
    archive(board) {
      if (!run(setBoardFields, { id: board.id, fields: { archived: true } })) return;
      toasts.show({ text: words.t('boards.archive.done', { name: nameOf(board) }), tone: 'info' });
      leave(board);
    },
    remove(board) {
      const before = session.moment();
      if (!run(removeBoard, { id: board.id })) return;
      keepBefore(session, 'before-delete', before);
      leave(board);
    },
    bringBack(board) {
      const done = board.removed
        ? run(restoreProjectRecords, { ids: [board.id] })
        : run(setBoardFields, { id: board.id, fields: { archived: false } });
      if (done) openBoard(board.id);
    },
  };
}
