/** The mark in the head of a panel: of the one thing selected, or of the board while nothing is. */
import { boardPlace, recordPlace } from '@polku/shared/kernel/comment-place';
import type { Session } from '../session/session-types';
import { useProjection } from '../store/use-projection';
import { useWords } from '../words/words';
import { CommentMark } from './CommentMark';

export interface PanelMarkProps {
  readonly session: Session;
  readonly board: string;
  /** What is selected. */
  readonly ids: readonly string[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export function PanelMark({ session, board, ids }: PanelMarkProps) {
  const words = useWords();
  const [only, ...more] = ids;
  const name = useProjection(session.projection, (read) => {
    const record = read.get(only ?? board);
    return text(record?.['title']) || text(record?.['name']) || text(record?.['text']);
  });
  if (more.length > 0) return null;
  return (
    <CommentMark
      className="panel-mark"
      place={only === undefined ? boardPlace(board) : recordPlace(board, only)}
      name={name || words.t('word.untitled')}
      show="always"
      worded
    />
  );
}
