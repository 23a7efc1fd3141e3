/** One board as a card: picture, name, kind, state, owner and actions. */
import { boardKey, boardPlace } from '@polku/shared/kernel/comment-place';
import type { Board } from '@polku/shared/kernel/project';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { Ellipsis } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { viewOfKind } from '../../boards/index';
import { menuEntry } from '../../kernel/actions/menu-entry';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { BoardPeople } from '../../kernel/presence/BoardPeople';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { OwnerField } from '../../people/OwnerField';
import { keepFocusNear } from '../../ui/keep-focus';
import { Menu } from '../../ui/Menu';
import { type Reorder, ReorderHandle } from '../../ui/ReorderHandle';
import { inPlace } from '../actions/app-action';
import { boardActions } from '../boards/board-actions';
import { BoardSign } from '../boards/BoardSign';
import { RemoveBoardDialog } from '../boards/RemoveBoardDialog';
import { StateMenu } from '../boards/StateMenu';
import type { BoardOperations } from '../boards/use-board-operations';
import { NameField } from '../NameField';
import { ChangedLine } from './ChangedLine';
import { Thumbnail } from './Thumbnail';

export interface BoardCardProps {
  readonly session: Session;
  readonly board: Board;
  /** The overview stays in view while these are done. */
  readonly acts: BoardOperations;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  /** Null while the cards are not in the project's own order. */
  readonly reorder: Reorder | null;
}

export function BoardCard({ session, board, acts, readOnly, onOpen, reorder }: BoardCardProps) {
  const words = useWords();
  const [card, setCard] = useState<HTMLLIElement | null>(null);
  const [removing, setRemoving] = useState(false);
  const peopleId = useId();
  const name = board.name || words.t('word.untitled');
  const last = session.runner.check(removeBoard, { id: board.id }) !== null;
  const kind = viewOfKind(board.kind);
  const stay = (act: (one: Board) => void) => (one: Board) => {
    keepFocusNear(card);
    act(one);
  };
  const actions = boardActions({
    words,
    board,
    readOnly,
    last,
    acts: { ...acts, archive: stay(acts.archive) },
    compare: null,
    // After the menu has given the focus back to its button.
    rename: () => void setTimeout(() => card?.querySelector<HTMLInputElement>('.overview-name')?.select(), 80),
    remove: () => setRemoving(true),
  });
  return (
    <li
      ref={setCard}
      className="overview-card grid outlined surface"
      data-row="across"
      {...reorder?.rowProps(board.id)}
    >
      <button
        type="button"
        className="overview-open relative clip paper rule-below"
        aria-label={words.t('word.openName', { name })}
        aria-describedby={peopleId}
        onClick={() => onOpen(board.id)}
      >
        <Thumbnail projection={session.projection} board={board.id} kind={board.kind} />
        <span id={peopleId} className="overview-people">
          <BoardPeople board={board.id} />
        </span>
      </button>
      <div className="overview-card-head row gap-2">
        {reorder && (
          <ReorderHandle
            label={words.t('overview.board.move', { name })}
            title={words.t('overview.board.move.how')}
            stepLabels={[words.t('word.moveLeft'), words.t('word.moveRight')]}
            reorder={reorder}
            id={board.id}
          />
        )}
        <NameField
          className="overview-name quiet-name grow shrink full rounded-small"
          label={words.t('overview.board.nameOf', { name })}
          session={session}
          id={board.id}
          field="name"
          readOnly={readOnly}
        />
        <CommentMark place={boardPlace(board.id)} counting={boardKey(board.id)} name={name} show="counted" />
        {!readOnly && (
          <Menu
            label={words.t('overview.board.more', { name })}
            trigger={
              <AriaButton
                className="button button-icon button-quiet button-small"
                aria-label={words.t('overview.board.more', { name })}
              >
                <Ellipsis size={16} />
              </AriaButton>
            }
            groups={[{ id: 'acts', entries: inPlace(actions, 'card').map(menuEntry) }]}
          />
        )}
      </div>
      <div className="overview-card-about row gap-2 wrap">
        <span className="inline-row gap-6 fixed small soft">
          <BoardSign projection={session.projection} board={board} size={14} />
          {words.t(kind?.name ?? 'overview.board.unknown')}
        </span>
        {kind?.states && (
          <StateMenu
            readOnly={readOnly}
            choice={{ state: board.state, onChange: (state) => acts.setState(board, state) }}
          />
        )}
        <ChangedLine changed={board.changed} />
        <OwnerField
          session={session}
          run={acts.run}
          readOnly={readOnly}
          label={words.t('overview.board.ownerOf', { name })}
          hiddenLabel
          owned={board}
          nobody={words.t('overview.board.owner')}
          onChange={(owned) => acts.setOwner(board, owned)}
        />
      </div>
      {removing && (
        <RemoveBoardDialog
          session={session}
          board={board}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            setRemoving(false);
            stay(acts.remove)(board);
          }}
        />
      )}
    </li>
  );
}
