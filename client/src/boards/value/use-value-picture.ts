/** The board's layout and scene, recomputed when something on it, a persona's text or a displayed name changes. */
import { type ValuePicture, valuePicture } from '@polku/shared/boards/value/scene';
import { itemsOf, settingsOf } from '@polku/shared/boards/value/value-reader';
import type { Projection, RecordReader } from '@polku/shared/kernel/projection';
import type { Scene } from '@polku/shared/kernel/scene';
import type { Translator } from '@polku/shared/kernel/translate';
import { useRef } from 'react';
import { useDerived } from '../../kernel/store/use-projection';

/** Everything that a value map reads, its references included. */
export function partsOf(read: RecordReader, board: string): readonly unknown[] {
  const items = itemsOf(read, board);
  const settings = settingsOf(read, board);
  return [
    board,
    settings,
    items,
    read.list('fitLink', board),
    read.list('note', board),
    read.list('board', ''),
    read.list('persona', settings?.persona ?? ''),
    ...items.flatMap(({ fromPersona }) => (fromPersona === null ? [] : [read.get(fromPersona)])),
    ...items.flatMap(({ touchpoints }) => touchpoints.map((id) => read.get(id))),
  ];
}

export function useValuePicture(projection: Projection, board: string, words: Translator): ValuePicture {
  const previous = useRef<{ readonly board: string; readonly words: Translator; readonly scene: Scene } | null>(null);
  return useDerived(
    projection,
    (read) => [words, ...partsOf(read, board)],
    (read) => {
      const before = previous.current;
      const same = before !== null && before.board === board && before.words === words;
      const picture = valuePicture({ read, board, words }, same ? before.scene : undefined);
      previous.current = { board, words, scene: picture.scene };
      return picture;
    },
  );
}
