/** The registry of board kinds on the client, one line per kind. A kind without a view is a compile error. */
import { isKindId, type KindId } from '@polku/shared/boards/index';
import type { Shape } from '@polku/shared/kernel/scene';
import type { BoardKindView } from '../kernel/board-kind-view';
import { goalsView } from './goals/kind';
import { journeyView } from './journey/kind';
import { personaView } from './persona/kind';
import { valueView } from './value/kind';

export const BOARD_VIEWS: Readonly<Record<KindId, BoardKindView>> = {
  journey: journeyView,
  persona: personaView,
  value: valueView,
  goals: goalsView,
};

/** @returns the view of a board's kind; undefined for a kind that this version does not know */
export function viewOfKind(kind: string | undefined): BoardKindView | undefined {
  return kind !== undefined && isKindId(kind) ? BOARD_VIEWS[kind] : undefined;
}

/** In the registry's order. */
export const KINDS_ON_SCREEN: readonly { readonly kind: KindId; readonly view: BoardKindView }[] = Object.keys(
  BOARD_VIEWS,
)
  .filter(isKindId)
  .map((kind) => ({ kind, view: BOARD_VIEWS[kind] }));

/** Fetches the views that are opened most often, so that they are there together with the project. */
export async function fetchViews(): Promise<void> {
  await Promise.all(KINDS_ON_SCREEN.flatMap(({ view }) => view.fetch?.() ?? []));
}

/** @returns a word of any kind, drawn in small; nothing for a word that none of them draws */
export function wordSign(word: string, x: number, y: number, size: number): readonly Shape[] {
  return KINDS_ON_SCREEN.flatMap(({ view }) => view.wordSign?.(word, x, y, size) ?? []);
}
