/** The board's layout and scene, remade when something they read has changed; unchanged items keep their identity. */
import { rolledKey, rolledTimes } from '@polku/shared/boards/journey/analysis/roll-up';
import { type JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { journeyLayout } from '@polku/shared/boards/journey/layout/layout';
import { journeyScene, layoutOf } from '@polku/shared/boards/journey/scene';
import { personasKey } from '@polku/shared/boards/journey/personas';
import { journeyId } from '@polku/shared/boards/journey/schema';
import type { SceneLook } from '@polku/shared/kernel/kind';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Scene } from '@polku/shared/kernel/scene';
import type { Translator } from '@polku/shared/kernel/translate';
import { useRef } from 'react';
import { useDerived } from '../../kernel/store/use-projection';
import { type OwnLanes, withOwnLanes } from './lanes/own-lanes';

export interface JourneyPicture {
  readonly layout: JourneyLayout;
  readonly scene: Scene;
}

const LISTS = ['stage', 'touchpoint', 'card', 'connector', 'lane', 'note'] as const;

/** @param look what this person has collapsed or filtered out; must keep its identity while unchanged
 *  @param own this person's own arrangement of the lanes */
export function useJourneyPicture(
  projection: Projection,
  board: string,
  words: Translator,
  look?: SceneLook,
  own: OwnLanes | null = null,
): JourneyPicture {
  const previous = useRef<{ board: string; words: Translator; scene: Scene } | null>(null);
  return useDerived(
    projection,
    (read) => [
      board,
      words,
      look,
      own,
      read.get(journeyId(board)),
      read.get(PROJECT_ID),
      read.list('team', ''),
      rolledKey(rolledTimes(read, board)),
      personasKey(read),
      ...LISTS.map((type) => read.list(type, board)),
    ],
    (read) => {
      const input = { read: withOwnLanes(read, board, own), board, words, ...(look ? { look } : {}) };
      const before = previous.current;
      const same = before !== null && before.board === board && before.words === words;
      const scene = journeyScene(input, same ? before.scene : undefined);
      previous.current = { board, words, scene };
      return { layout: layoutOf(scene) ?? journeyLayout(input), scene };
    },
  );
}
