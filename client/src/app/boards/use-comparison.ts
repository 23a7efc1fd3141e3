/**
 * Which two boards are compared, from the address: the current board is the later one, `?compare=<board>` the earlier.
 * Default: the board of which this is the target state, then a target state of this one, then any other.
 */
import type { Board } from '@polku/shared/kernel/project';
import { useLocation, useSearch } from 'wouter';
import { viewOfKind } from '../../boards/index';

export interface Comparison {
  /** Null while nothing is compared. */
  readonly pair: { readonly before: string; readonly after: string } | null;
  /** Null: there is nothing to compare with. */
  readonly begin: (() => void) | null;
  readonly choose: (before: string, after: string) => void;
}

/** @returns the earlier and the later of the two, by descent, else by state, else as given */
function inTime(one: Board, other: Board): { readonly before: Board; readonly after: Board } {
  const turned =
    other.origin === one.id || (one.origin !== other.id && one.state === 'current' && other.state === 'target');
  return turned ? { before: one, after: other } : { before: other, after: one };
}

export function useComparison(projectId: string, boards: readonly Board[], board: Board | undefined): Comparison {
  const [, navigate] = useLocation();
  const wanted = new URLSearchParams(useSearch()).get('compare');
  const comparable = viewOfKind(board?.kind)?.Compare !== undefined;
  const others = board && comparable ? boards.filter(({ id, kind }) => id !== board.id && kind === board.kind) : [];
  const used = others.filter(({ archived }) => !archived);
  const partner =
    others.find(({ id }) => id === board?.origin) ?? used.find(({ origin }) => origin === board?.id) ?? used[0];
  const choose = (before: string, after: string): void => navigate(`/p/${projectId}/${after}?compare=${before}`);
  const found = wanted === null ? undefined : others.find(({ id }) => id === wanted);
  return {
    pair: board && found ? { before: found.id, after: board.id } : null,
    begin:
      board && partner
        ? () => {
            const { before, after } = inTime(board, partner);
            choose(before.id, after.id);
          }
        : null,
    choose,
  };
}
