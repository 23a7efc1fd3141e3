/** All boards of the project as cards, then archived and deleted ones, and actions for new ones by kind. */
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { moveBoard } from '@polku/shared/project/commands/move-board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { menuEntry } from '../../kernel/actions/menu-entry';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { useReorder } from '../../ui/ReorderHandle';
import { Segmented } from '../../ui/Segmented';
import { useBoardOperations } from '../boards/use-board-operations';
import { useNewBoards } from '../boards/use-new-boards';
import { BoardCard } from './BoardCard';
import { BOARD_ORDERS, type BoardOrder, inOrder, placeAmongAll } from './board-order';
import { isOf } from '@polku/shared/kernel/record-reader';

export interface BoardGridProps {
  readonly session: Session;
  readonly boards: readonly Board[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

const stay = (): void => undefined;

export function BoardGrid({ session, boards, readOnly, onOpen }: BoardGridProps) {
  const words = useWords();
  const acts = useBoardOperations(session, stay);
  const fresh = useNewBoards(useBoardOperations(session, onOpen), readOnly);
  const [order, setOrder] = useState<BoardOrder>('own');
  const removed = useProjection(session.projection, (read) => read.removed());
  const gone = removed.filter((record) => isOf(record, boardRecord));
  const used = boards.filter(({ archived }) => !archived);
  const [said, setSaid] = useState('');
  const move = (id: string, index: number): void => {
    const name = used.find((board) => board.id === id)?.name || words.t('word.untitled');
    if (!session.runner.run(moveBoard, { id, index: placeAmongAll(boards, used, id, index) }).done) return;
    setSaid(words.t('overview.board.moved', { name, place: index + 1, all: used.length }));
  };
  const reorder = useReorder(
    used.map(({ id }) => id),
    move,
    true,
  );
  const away = [...boards.filter(({ archived }) => archived), ...gone];
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-boards">
      <header className="overview-head row wrap full">
        <h2 id="overview-boards">{words.t('word.boards')}</h2>
        {used.length > 1 && (
          <Segmented
            size="small"
            label={words.t('overview.order')}
            value={order}
            onChange={(next) => next && setOrder(next)}
            options={BOARD_ORDERS.map((one) => ({ value: one, label: words.t(`overview.order.${one}`) }))}
          />
        )}
        {!readOnly && (
          <Menu
            label={words.t('command.addBoard')}
            trigger={
              <AriaButton className="button button-plain button-normal">
                <Plus size={16} />
                <span className="button-text">{words.t('command.addBoard')}</span>
              </AriaButton>
            }
            groups={[{ id: 'kinds', entries: fresh.actions.map(menuEntry) }]}
          />
        )}
      </header>
      <ul className="overview-grid grid full">
        {inOrder(used, order, words.locale).map((board) => (
          <BoardCard
            key={board.id}
            session={session}
            board={board}
            acts={acts}
            readOnly={readOnly}
            onOpen={onOpen}
            reorder={order === 'own' && used.length > 1 && !readOnly ? reorder : null}
          />
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {away.length > 0 && (
        <>
          <h3>{words.t('overview.away')}</h3>
          <ul className="overview-away grid gap-2">
            {away.map((board) => {
              const name = board.name || words.t('word.untitled');
              return (
                <li className="row gap-3" key={board.id}>
                  <span>{name}</span>
                  <small>{words.t(board.removed ? 'word.deleted' : 'boards.away.archived')}</small>
                  {!readOnly && (
                    <Button
                      size="small"
                      aria-label={words.t('boards.away.restoreNamed', { name })}
                      onPress={() => acts.bringBack(board)}
                    >
                      {words.t('word.restore')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {fresh.dialog}
    </section>
  );
}
