/** The project's boards and the actions of the current one. */
import type { Board } from '@polku/shared/kernel/project';
import { ChevronsUpDown } from 'lucide-react';
import { menuEntry } from '../../kernel/actions/menu-entry';
import { BoardPeople } from '../../kernel/presence/BoardPeople';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { type AppAction, inPlace, type Place } from '../actions/app-action';
import { BoardSign } from './BoardSign';

export interface BoardMenuProps {
  readonly session: Session;
  readonly board: Board;
  readonly boards: readonly Board[];
  readonly actions: readonly AppAction[];
  readonly onOpen: (id: string) => void;
}

export function BoardMenu({ session, board, boards, actions, onOpen }: BoardMenuProps) {
  const words = useWords();
  const label = words.t('word.boards');
  const entriesOf = (place: Place) => inPlace(actions, place).map(menuEntry);
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<ChevronsUpDown size={17} />} />}
      groups={[
        {
          id: 'project',
          entries: entriesOf('boards').map((entry) =>
            entry.id === 'app:overview' ? { ...entry, end: <BoardPeople board={null} /> } : entry,
          ),
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
              end: <BoardPeople board={id} />,
              onAction: () => onOpen(id),
            })),
        },
        { id: 'this', title: words.t('boards.this'), entries: entriesOf('board') },
        { id: 'add', title: words.t('boards.new'), entries: entriesOf('new') },
      ]}
    />
  );
}
