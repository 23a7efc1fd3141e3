/** The caption of a board's picture when it leaves the app: project, board, state, date and a legend. */
import type { Frame } from '@polku/shared/formats/framed-scene';
import type { Picture } from '@polku/shared/kernel/kind';
import type { Board } from '@polku/shared/kernel/project';
import type { Words } from '../kernel/words/words';

/** @returns the day on which the picture leaves the app */
export function dateToday(words: Words): string {
  return new Intl.DateTimeFormat(words.locale === 'fi' ? 'fi-FI' : 'en-GB', { dateStyle: 'long' }).format(new Date());
}

/** @param whole the picture of the whole board, of which the picture may show a part @param part the part's name */
export function frameOf(words: Words, projectName: string, board: Board, whole: Picture, part?: string): Frame {
  const untitled = words.t('word.untitled');
  const state = board.state ? [words.t(`state.${board.state}`)] : [];
  return {
    title: [projectName || untitled, board.name || untitled, ...(part === undefined ? [] : [part])].join(' · '),
    subtitle: [...state, dateToday(words)].join(' · '),
    legend: whole.legend?.() ?? [],
  };
}
