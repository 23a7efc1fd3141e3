/** What is said before a journey is deleted. */
import { parentTouchpoints } from '@polku/shared/boards/journey/facts/nested';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../kernel/words/words';

export function journeyRemoval(words: Words, read: RecordReader, board: string): readonly string[] {
  const linked = parentTouchpoints(read, board).length;
  return [
    words.t('boards.remove.means', { touchpoints: read.list('touchpoint', board).length }),
    ...(linked > 0 ? [words.t('boards.remove.linked', { n: linked })] : []),
  ];
}
