/** Actions of a board, offered by the board menu, its card and the palette, and creation of new ones. */
import { BOARD_KINDS, type KindId } from '@polku/shared/boards/index';
import type { BoardKind } from '@polku/shared/kernel/kind';
import type { Board } from '@polku/shared/kernel/project';
import { Archive, ArchiveRestore, Copy, FileUp, GitCompareArrows, Pencil, Target, Trash2 } from 'lucide-react';
import { KINDS_ON_SCREEN, viewOfKind } from '../../boards/index';
import type { Words } from '../../kernel/words/words';
import type { BoardOperations } from './use-board-operations';
import type { AppAction, Place } from '../actions/app-action';

const ICON = { size: 16 } as const;

export interface BoardContext {
  readonly words: Words;
  readonly board: Board;
  readonly readOnly: boolean;
  /** It is the only one in use, which stays. */
  readonly last: boolean;
  readonly acts: Pick<BoardOperations, 'makeTarget' | 'duplicate' | 'archive' | 'bringBack'>;
  /** Null: there is nothing to compare this board with. */
  readonly compare: (() => void) | null;
  readonly rename: () => void;
  /** Asks first. */
  readonly remove: () => void;
}

export function boardActions(context: BoardContext): readonly AppAction[] {
  const { words, board, readOnly, last, acts, compare, rename, remove } = context;
  const places: readonly Place[] = ['palette', 'board', 'card'];
  const may = (): boolean => !readOnly;
  const mayGo = (): boolean => !readOnly && !last;
  const row = { group: 'board', hint: words.t('boards.this'), places, when: may };
  return [
    ...(viewOfKind(board.kind)?.states
      ? [
          {
            ...row,
            id: 'makeTarget',
            label: words.t('boards.makeTarget'),
            icon: <Target {...ICON} />,
            run: () => acts.makeTarget(board),
          },
          {
            ...row,
            id: 'compare',
            label: words.t('boards.compare'),
            icon: <GitCompareArrows {...ICON} />,
            places: ['board'] as const,
            when: () => compare !== null,
            run: () => compare?.(),
          },
        ]
      : []),
    {
      ...row,
      id: 'duplicate',
      longLabel: words.t('boards.duplicate.board'),
      label: words.t('word.duplicate'),
      icon: <Copy {...ICON} />,
      run: () => acts.duplicate(board),
    },
    {
      ...row,
      id: 'rename',
      longLabel: words.t('boards.rename.board'),
      label: words.t('word.rename'),
      icon: <Pencil {...ICON} />,
      run: rename,
    },
    board.archived
      ? {
          ...row,
          id: 'bringBack',
          longLabel: words.t('boards.unarchive.board'),
          label: words.t('boards.unarchive'),
          icon: <ArchiveRestore {...ICON} />,
          run: () => acts.bringBack(board),
        }
      : {
          ...row,
          id: 'archive',
          longLabel: words.t('boards.archive.board'),
          label: words.t('boards.archive'),
          icon: <Archive {...ICON} />,
          when: mayGo,
          run: () => acts.archive(board),
        },
    {
      ...row,
      id: 'remove',
      longLabel: words.t('boards.remove.board'),
      label: words.t('boards.remove'),
      icon: <Trash2 {...ICON} />,
      danger: true,
      when: mayGo,
      run: remove,
    },
  ];
}

export interface NewContext {
  readonly words: Words;
  readonly readOnly: boolean;
  readonly add: (kind: KindId, name: string) => void;
  /** Asks which template of the kind. */
  readonly choose: (kind: KindId) => void;
}

/** One for each kind of board. */
export function newBoardActions({ words, readOnly, add, choose }: NewContext): readonly AppAction[] {
  return KINDS_ON_SCREEN.map(({ kind, view: { add: label, icon: Icon } }) => {
    const name = words.t(label);
    const { templates }: BoardKind = BOARD_KINDS[kind];
    return {
      id: `add ${kind}`,
      label: name,
      icon: <Icon {...ICON} />,
      group: 'new',
      places: ['palette', 'new'],
      when: () => !readOnly,
      run: () => (templates ? choose(kind) : add(kind, name)),
    };
  });
}

export interface BoardListContext {
  readonly words: Words;
  readonly readOnly: boolean;
  /** Some boards are archived or deleted. */
  readonly away: boolean;
  readonly importFile: () => void;
  readonly showAway: () => void;
}

/** Boards from elsewhere. */
export function boardListActions({
  words,
  readOnly,
  away,
  importFile,
  showAway,
}: BoardListContext): readonly AppAction[] {
  return [
    {
      id: 'app:import',
      label: words.t('app.import.here'),
      icon: <FileUp {...ICON} />,
      group: 'new',
      places: ['palette', 'new'],
      when: () => !readOnly,
      run: importFile,
    },
    {
      id: 'away',
      label: words.t('boards.away'),
      icon: <ArchiveRestore {...ICON} />,
      group: 'new',
      places: ['palette', 'new'],
      when: () => away,
      run: showAway,
    },
  ];
}
