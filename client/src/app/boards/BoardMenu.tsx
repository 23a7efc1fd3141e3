/** The boards of the project and what can be done with the one in view. */
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import type { Board } from '@polku/shared/kernel/project';
import {
  Archive,
  ArchiveRestore,
  Copy,
  FileUp,
  GitCompareArrows,
  LayoutDashboard,
  ChevronsUpDown,
  Pencil,
  Plus,
  Target,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { TemplateDialog } from '../templates/TemplateDialog';
import { AwayBoardsDialog } from './AwayBoardsDialog';
import { BoardSign } from './BoardSign';
import { blankEntries } from './blank-entries';
import { RemoveBoardDialog } from './RemoveBoardDialog';
import { useBoardActs } from './use-board-acts';

const ICON = { size: 16 } as const;

export interface BoardMenuProps {
  readonly session: Session;
  readonly board: Board;
  readonly boards: readonly Board[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  readonly onOverview: () => void;
  /** Null: there is nothing to compare this board with. */
  readonly onCompare: (() => void) | null;
  readonly onRename: () => void;
  readonly onImport: () => void;
}

export function BoardMenu(props: BoardMenuProps) {
  const { session, board, boards, readOnly, onOpen, onOverview, onCompare, onRename, onImport } = props;
  const words = useWords();
  const acts = useBoardActs(session, onOpen);
  const [dialog, setDialog] = useState<'new' | 'remove' | 'away' | null>(null);
  const removed = useProjection(session.projection, (read) => read.removed());
  const away = boards.some(({ archived }) => archived) || removed.some(({ type }) => type === 'board');
  const last = session.runner.check(removeBoard, { id: board.id }) !== null;
  const label = words.t('app.header.boards');
  return (
    <>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={<ChevronsUpDown size={17} />} />}
        groups={[
          {
            id: 'project',
            entries: [
              {
                id: 'overview',
                label: words.t('overview.title'),
                icon: <LayoutDashboard {...ICON} />,
                onAction: onOverview,
              },
            ],
          },
          {
            id: 'boards',
            title: label,
            entries: boards
              .filter(({ archived, id }) => !archived || id === board.id)
              .map(({ id, name, kind }) => ({
                id,
                label: name || words.t('word.untitled'),
                icon: <BoardSign projection={session.projection} board={{ id, kind }} />,
                checked: id === board.id,
                onAction: () => onOpen(id),
              })),
          },
          {
            id: 'this',
            title: words.t('boards.this'),
            entries: [
              {
                id: 'makeTarget',
                label: words.t('boards.makeTarget'),
                icon: <Target {...ICON} />,
                disabled: readOnly || board.kind !== 'journey',
                onAction: () => acts.makeTarget(board),
              },
              {
                id: 'compare',
                label: words.t('boards.compare'),
                icon: <GitCompareArrows {...ICON} />,
                disabled: onCompare === null,
                onAction: () => onCompare?.(),
              },
              {
                id: 'duplicate',
                label: words.t('boards.duplicate'),
                icon: <Copy {...ICON} />,
                disabled: readOnly,
                onAction: () => acts.duplicate(board),
              },
              {
                id: 'rename',
                label: words.t('boards.rename'),
                icon: <Pencil {...ICON} />,
                disabled: readOnly,
                onAction: onRename,
              },
              board.archived
                ? {
                    id: 'bringBack',
                    label: words.t('boards.unarchive'),
                    icon: <ArchiveRestore {...ICON} />,
                    disabled: readOnly,
                    onAction: () => acts.bringBack(board),
                  }
                : {
                    id: 'archive',
                    label: words.t('boards.archive'),
                    icon: <Archive {...ICON} />,
                    disabled: readOnly || last,
                    onAction: () => acts.archive(board),
                  },
              {
                id: 'remove',
                label: words.t('boards.remove'),
                icon: <Trash2 {...ICON} />,
                disabled: readOnly || last,
                danger: true,
                onAction: () => setDialog('remove'),
              },
            ],
          },
          {
            id: 'add',
            title: words.t('boards.new'),
            entries: [
              {
                id: 'addBoard',
                label: words.t('app.header.addBoard'),
                icon: <Plus {...ICON} />,
                disabled: readOnly,
                onAction: () => setDialog('new'),
              },
              ...blankEntries(words, acts.add, readOnly),
              {
                id: 'import',
                label: words.t('app.import.here'),
                icon: <FileUp {...ICON} />,
                disabled: readOnly,
                onAction: onImport,
              },
              {
                id: 'away',
                label: words.t('boards.away'),
                icon: <ArchiveRestore {...ICON} />,
                disabled: !away,
                onAction: () => setDialog('away'),
              },
            ],
          },
        ]}
      />
      {dialog === 'new' && (
        <TemplateDialog
          what="board"
          onClose={() => setDialog(null)}
          onChoose={(template) => {
            setDialog(null);
            acts.begin(template);
          }}
        />
      )}
      {dialog === 'remove' && (
        <RemoveBoardDialog
          session={session}
          board={board}
          onClose={() => setDialog(null)}
          onRemove={() => {
            setDialog(null);
            acts.remove(board);
          }}
        />
      )}
      {dialog === 'away' && (
        <AwayBoardsDialog
          session={session}
          boards={boards}
          readOnly={readOnly}
          onClose={() => setDialog(null)}
          onBringBack={(one) => {
            setDialog(null);
            acts.bringBack(one);
          }}
        />
      )}
    </>
  );
}
