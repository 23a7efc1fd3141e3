/** The mark at a figure, chart or table of the board around it; nothing on a page about several boards. */
import { figurePlace } from '@polku/shared/kernel/comment-place';
import { useBoardThere } from '../board/board-context';
import { CommentMark } from './CommentMark';

export interface FigureMarkProps {
  readonly figure: string;
  readonly name: string;
}

/** What holds it says `data-comments`, and `data-figure` so that its comments lead back. */
export function FigureMark({ figure, name }: FigureMarkProps) {
  const parts = useBoardThere();
  return parts && <CommentMark place={figurePlace(parts.board, figure)} name={name} called={name} />;
}
