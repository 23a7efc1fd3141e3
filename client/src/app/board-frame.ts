/** The caption of a board's picture when it leaves the app: project, board, state, date and a legend. */
import { BOARD_KINDS, isKindId } from '@polku/shared/boards/index';
import type { Frame } from '@polku/shared/formats/framed-scene';
import type { BoardKind } from '@polku/shared/kernel/kind';
import type { Board } from '@polku/shared/kernel/project';
import type { Scene } from '@polku/shared/kernel/scene';
import type { Words } from '../kernel/words/words';

/** @returns the day on which the picture leaves the app */
export function dateToday(words: Words): string {
  return new Intl.DateTimeFormat(words.locale === 'fi' ? 'fi-FI' : 'en-GB', { dateStyle: 'long' }).format(new Date());
}

/** @param whole the scene of the whole board, of which the picture may show a part @param part the part's name */
export function frameOf(words: Words, projectName: string, board: Board, whole: Scene, part?: string): Frame {
  const untitled = words.t('word.untitled');
  const kind: BoardKind | undefined = isKindId(board.kind) ? BOARD_KINDS[board.kind] : undefined;
  const state = board.state ? [words.t(`state.${board.state}`)] : [];
  return {
    title: [projectName || untitled, board.name || untitled, ...(part === undefined ? [] : [part])].join(' · '),
    subtitle: [...state, dateToday(words)].join(' · '),
    legend: kind?.legend?.(whole, words) ?? [],
  };
}
