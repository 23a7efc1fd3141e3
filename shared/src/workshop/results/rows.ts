/** The summaries of a result, item by item, in the order in which they are shown. */
import type { RoundItem } from '../../kernel/rounds';
import { roundKind } from '../kinds/list';
import type { Reveal } from '../kinds/round-kind';
import { gather, notesOf } from '../notes';
import { scalesOf } from '../splits';
import {
  byWeight,
  coverage,
  type CoverageRow,
  type DotSummary,
  type HandshakeRow,
  itemResult,
  type MirrorRow,
  summariseDots,
  summariseHandshake,
  summariseMirror,
  summariseWaste,
  type WasteRowSummary,
} from '../summary';
import type { ResultInput } from './result';

/** @returns undefined for a kind of another version */
export function revealOf({ setup }: Pick<ResultInput, 'setup'>): Reveal | undefined {
  return roundKind(setup.kind)?.reveal;
}

export function mirrorRows({ setup, result, blindSpotFrom }: ResultInput): readonly MirrorRow[] {
  return setup.items.map(({ id }) => summariseMirror(itemResult(result, id), id, blindSpotFrom));
}

export function handshakeRows({ setup, result }: ResultInput): readonly HandshakeRow[] {
  return setup.items.map(({ id }) => summariseHandshake(itemResult(result, id), id));
}

/** @returns what customers feel first, then the most hours */
export function wasteRows({ setup, result }: ResultInput): readonly WasteRowSummary[] {
  return byWeight(setup.items.map(({ id }) => summariseWaste(itemResult(result, id), id)));
}

/** @returns votes, added up where what was voted on has been put together */
export function dotRows({ setup, result, gathered = [] }: ResultInput): DotSummary {
  return summariseDots(
    result,
    setup.items.map(({ id }) => id),
    gathered.map(({ id, notes }) => ({ id, parts: notes.map((note) => note.id) })),
  );
}

export function coverageRows({ setup, result, here }: ResultInput): readonly CoverageRow[] {
  return coverage({ items: setup.items, own: result, here: here ?? new Set(Object.keys(result.teams)) });
}

export function noteRows({ result, gathered }: ResultInput) {
  return gathered ?? gather(notesOf(result), []);
}

export const scaleRows = ({ setup, result }: ResultInput) => scalesOf(setup, result);

/** @returns the item's title by its id; '' for one that is not of the round */
export function titlesOf(items: readonly RoundItem[]): (id: string) => string {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? '';
}
