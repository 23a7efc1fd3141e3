/** Actions of the current board and for new ones, with the dialogs they open. */
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { isOf } from '@polku/shared/kernel/record-reader';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { type ReactNode, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { boardActions, boardListActions } from './board-actions';
import { InactiveBoardsDialog } from './InactiveBoardsDialog';
import { RemoveBoardDialog } from './RemoveBoardDialog';
import type { BoardOperations } from './use-board-operations';
import { useNewBoards } from './use-new-boards';

export interface BoardActionsOptions {
  readonly session: Session;
  readonly boards: readonly Board[];
  /** The one in view. */
  readonly board: Board | undefined;
  readonly readOnly: boolean;
  readonly acts: BoardOperations;
  /** Null: there is nothing to compare this board with. */
  readonly compare: (() => void) | null;
  readonly rename: () => void;
  readonly importFile: () => void;
}

export function useBoardActions(options: BoardActionsOptions): {
  readonly actions: readonly AppAction[];
  readonly dialogs: ReactNode;
} {
  const { session, boards, board, readOnly, acts, compare, rename, importFile } = options;
  const words = useWords();
  const [dialog, setDialog] = useState<'remove' | 'away' | null>(null);
  const close = (): void => setDialog(null);
  const removed = useProjection(session.projection, (read) => read.removed());
  const away = boards.some(({ archived }) => archived) || removed.some((record) => isOf(record, boardRecord));
  const remove = (): void => setDialog('remove');
  const last = board !== undefined && session.runner.check(removeBoard, { id: board.id }) !== null;
  const fresh = useNewBoards(acts, readOnly);
  return {
    actions: [
      ...(board ? boardActions({ words, board, readOnly, last, acts, compare, rename, remove }) : []),
      ...fresh.actions,
      ...boardListActions({ words, readOnly, away, importFile, showAway: () => setDialog('away') }),
    ],
    dialogs: (
      <>
        {fresh.dialog}
        {dialog === 'remove' && board && (
          <RemoveBoardDialog
            session={session}
            board={board}
            onClose={close}
            onRemove={() => {
              close();
              acts.remove(board);
            }}
          />
        )}
        {dialog === 'away' && (
          <InactiveBoardsDialog
            session={session}
            boards={boards}
            readOnly={readOnly}
            onClose={close}
            onBringBack={(one) => {
              close();
              acts.bringBack(one);
            }}
          />
        )}
      </>
    ),
  };
}
