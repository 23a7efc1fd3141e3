/** Actions that add a board, one per kind, with a template chooser for kinds that have templates. */
import { BOARD_KINDS, type KindId } from '@polku/shared/boards/index';
import type { BoardKind } from '@polku/shared/kernel/kind';
import { type ReactNode, useState } from 'react';
import { BOARD_VIEWS } from '../../boards/index';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { newBoardActions } from './board-actions';
import { TemplateDialog } from '../templates/TemplateDialog';
import type { BoardOperations } from './use-board-operations';

export function useNewBoards(
  acts: Pick<BoardOperations, 'add' | 'begin'>,
  readOnly: boolean,
): { readonly actions: readonly AppAction[]; readonly dialog: ReactNode } {
  const words = useWords();
  const [choosing, setChoosing] = useState<KindId | null>(null);
  const { templates = [] }: Partial<BoardKind> = choosing ? BOARD_KINDS[choosing] : {};
  return {
    actions: newBoardActions({ words, readOnly, add: acts.add, choose: setChoosing }),
    dialog: choosing && (
      <TemplateDialog
        title={words.t(BOARD_VIEWS[choosing].add)}
        templates={templates}
        onClose={() => setChoosing(null)}
        onChoose={(template) => {
          setChoosing(null);
          acts.begin(template);
        }}
      />
    ),
  };
}
