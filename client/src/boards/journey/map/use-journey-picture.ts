/** The board's layout and scene, recomputed when their inputs change; unchanged items keep their identity. */
import { journeyFacts } from '@polku/shared/boards/journey/facts/journey-facts';
import {
  type JourneyPicture,
  journeyPicture as drawJourney,
} from '@polku/shared/boards/journey/picture/scene/journey-scene';
import type { Density, Journey } from '@polku/shared/boards/journey/records/schema';
import type { SceneLook } from '@polku/shared/kernel/kind';
import { memoPart, sameList } from '@polku/shared/kernel/memo';
import { noteRecord } from '@polku/shared/kernel/notes/note-record';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Translator } from '@polku/shared/kernel/translate';
import { useProjection } from '../../../kernel/store/use-projection';
import { type OwnLanes, lanesFor } from './lanes/own-lanes';
import { settingsFor } from './wayfinding/own-settings';

interface Shown {
  readonly parts: readonly unknown[];
  /** Of the projection when it was last found to hold. */
  readonly revision: number;
  readonly words: Translator;
  readonly picture: JourneyPicture;
}
/**
 * By board. Not in React's state: a discarded render (interrupted, suspended) must not discard the picture, which on a
 * large board took longer than all the rest.
 */
const PICTURES = memoPart<Shown>('pictures');

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

/** The picture for the current projection; recomputed only when an input has changed. */
export function journeyPicture(ask: PictureAsk): JourneyPicture {
  const { projection: read, board, words, look, own = null, ownRows = null, ownDensity = null } = ask;
  const pictures = read.memo.part(PICTURES);
  const before = pictures.get(board);
  const { revision } = read;
  const asked = [words, look, own, ownRows, ownDensity];
  if (before?.revision === revision && asked.every((part, at) => part === before.parts[at])) return before.picture;
  const facts = journeyFacts(read, board);
  const parts = [...asked, facts, read.list(noteRecord, board)];
  if (before && sameList(before.parts, parts)) {
    pictures.set(board, { ...before, revision });
    return before.picture;
  }
  const settings = settingsFor(read, board, { rows: ownRows, density: ownDensity });
  const mine = { ...facts, settings, lanes: lanesFor(read, board, own) };
  const input = { read, board, words, facts: mine, ...(look ? { look } : {}) };
  const picture = drawJourney(input, before?.words === words ? before.picture : undefined);
  pictures.set(board, { parts, revision, words, picture });
  return picture;
}

/** @param ask must keep its identity while unchanged */
export function useJourneyPicture(ask: PictureAsk): JourneyPicture {
  return useProjection(ask.projection, () => journeyPicture(ask));
}
