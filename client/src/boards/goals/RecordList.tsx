/** A reorderable list of goals, projects or areas, by a handle that is dragged or takes the arrow keys. */
import { moveGoalRecord } from '@polku/shared/boards/goals/commands/move-goal-record';
import { createContext, type HTMLAttributes, type ReactNode, useContext, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { type Reorder, ReorderHandle, useReorder } from '../../ui/ReorderHandle';
import { useBoard } from '../../kernel/board/board-context';

const ReorderContext = createContext<Reorder | null>(null);

export interface RecordListProps {
  /** In the order shown. */
  readonly records: readonly { readonly id: string; readonly name: string }[];
  readonly numbered?: boolean;
  readonly children: ReactNode;
}

export function RecordList({ records, numbered = false, children }: RecordListProps) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const [said, setSaid] = useState('');
  const reorder = useReorder(
    records.map(({ id }) => id),
    (id, index) => {
      const name = records.find((one) => one.id === id)?.name.trim() || words.t('word.untitled');
      if (run(moveGoalRecord, { id, index }))
        setSaid(words.t('goals.moved', { name, place: index + 1, all: records.length }));
    },
  );
  const List = numbered ? 'ol' : 'ul';
  return (
    <ReorderContext.Provider value={readOnly || records.length < 2 ? null : reorder}>
      <List className="goals-list grid gap-2">{children}</List>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </ReorderContext.Provider>
  );
}

/** @returns what a row of the list carries, so that others can be dropped on it */
export function useRow(id: string): HTMLAttributes<HTMLElement> {
  return useContext(ReorderContext)?.rowProps(id) ?? {};
}

/** First in its row. */
export function RowHandle({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useWords();
  const reorder = useContext(ReorderContext);
  if (!reorder) return null;
  const name = title.trim() || words.t('word.untitled');
  return (
    <ReorderHandle
      label={words.t('goals.move', { name })}
      title={words.t('goals.move.how')}
      stepLabels={[words.t('word.moveUp'), words.t('word.moveDown')]}
      reorder={reorder}
      id={id}
    />
  );
}
