/** The board's layout and scene, remade when something they read has changed; unchanged items keep their identity. */
import { rolledKey, rolledTimes } from '@polku/shared/boards/journey/facts/roll-up';
import { type JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { journeyScene, layoutOf } from '@polku/shared/boards/journey/picture/scene/journey-scene';
import { personasKey } from '@polku/shared/boards/journey/facts/personas';
import { type Density, type Journey, journeyId } from '@polku/shared/boards/journey/records/schema';
import type { SceneLook } from '@polku/shared/kernel/kind';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Scene } from '@polku/shared/kernel/scene';
import type { Translator } from '@polku/shared/kernel/translate';
import { useProjection } from '../../../kernel/store/use-projection';
import { type OwnLanes, withOwnLanes } from './lanes/own-lanes';
import { withOwnSettings } from './wayfinding/own-settings';

export interface JourneyPicture {
  readonly layout: JourneyLayout;
  readonly scene: Scene;
}

const LISTS = ['stage', 'touchpoint', 'card', 'connector', 'lane', 'note'] as const;

interface Kept {
  readonly parts: readonly unknown[];
  /** Of the projection when it was last found to hold. */
  readonly revision: number;
  readonly words: Translator;
  readonly picture: JourneyPicture;
}
// Beside React's own memory: a rendering that is thrown away (interrupted, suspended) must not throw the picture away,
// which on a large board took longer than all the rest. As long-lived as the open project.
const pictures = new WeakMap<Projection, Map<string, Kept>>();

/** What a picture is asked for with. */
export interface PictureAsk {
  readonly projection: Projection;
  readonly board: string;
  readonly words: Translator;
  /** What this person has collapsed or filtered out; must keep its identity while unchanged. */
  readonly look?: SceneLook | undefined;
  /** This person's own arrangement of the lanes. */
  readonly own?: OwnLanes | null;
  /** What the rows are made of for this person; null is as the board has it. */
  readonly ownRows?: Journey['rows'] | null;
  /** How dense it is for this person; null is as the board has it. */
  readonly ownDensity?: Density | null;
}

/** The picture as the projection is now; made anew only when something it reads has changed. */
export function journeyPicture(ask: PictureAsk): JourneyPicture {
  const { projection: read, board, words, look, own = null, ownRows = null, ownDensity = null } = ask;
  const boards = pictures.get(read) ?? new Map<string, Kept>();
  const before = boards.get(board);
  const { revision } = read;
  const asked = [words, look, own, ownRows, ownDensity];
  if (before?.revision === revision && asked.every((part, at) => part === before.parts[at])) return before.picture;
  const parts = [
    ...asked,
    read.get(journeyId(board)),
    read.get(PROJECT_ID),
    read.list('team', ''),
    rolledKey(rolledTimes(read, board)),
    personasKey(read),
    ...LISTS.map((type) => read.list(type, board)),
  ];
  if (before?.parts.every((part, at) => part === parts[at])) {
    boards.set(board, { ...before, revision });
    return before.picture;
  }
  const mine = withOwnSettings(withOwnLanes(read, board, own), board, { rows: ownRows, density: ownDensity });
  const input = { read: mine, board, words, ...(look ? { look } : {}) };
  const scene = journeyScene(input, before?.words === words ? before.picture.scene : undefined);
  const picture = { layout: layoutOf(scene) ?? journeyLayout(input), scene };
  pictures.set(read, boards.set(board, { parts, revision, words, picture }));
  return picture;
}

/** @param ask must keep its identity while unchanged */
export function useJourneyPicture(ask: PictureAsk): JourneyPicture {
  return useProjection(ask.projection, () => journeyPicture(ask));
}
