/** What is printed of a board: its picture as the person sees it, with its columns and its frame. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import { framedScene } from '@polku/shared/formats/framed-scene';
import type { Board } from '@polku/shared/kernel/project';
import type { Picture } from '@polku/shared/kernel/kind';
import { recordName } from '@polku/shared/i18n/record-name';
import type { Session } from '../kernel/session/session-types';
import type { Words } from '../kernel/words/words';
import { frameOf } from './board-frame';
import type { PrintedBoard } from './print-board';

/** @param seen the board as the person sees it; null if that is as everyone does */
export function printedBoard(
  words: Words,
  session: Session,
  projectName: string,
  board: Board,
  seen: Picture | null,
): PrintedBoard | null {
  if (!isKindId(board.kind)) return null;
  const { projection } = session;
  const picture = seen ?? BOARD_KINDS[board.kind].picture({ read: projection, board: board.id, words });
  const { scene } = picture;
  const frame = frameOf(words, projectName, board, picture);
  return {
    scene,
    title: frame.title,
    subtitle: frame.subtitle,
    poster: framedScene(scene, frame),
    columns: scene.heads.top.flatMap(({ id, interactive }) => {
      const record = interactive ? projection.get(id) : undefined;
      return record ? [{ id, name: recordName(record, words) }] : [];
    }),
    imageUrl: (hash) => session.pictures.url(hash) ?? undefined,
    pageOf: (page, pages) => words.t('app.export.print.page', { page, pages }),
  };
}
