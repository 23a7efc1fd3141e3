/**
 * Findings of all boards of the project in one order. Small boards are audited here; of kinds that make their findings anyway
 * (`heavy`) what they offer is taken. Made in pieces.
 */
import { decide, type Decided, findingRecords } from '@polku/shared/findings/decisions';
import { SEVERITIES } from '@polku/shared/findings/finding';
import { findingsOfKind } from '@polku/shared/findings/kinds';
import { each, type Pieces } from '@polku/shared/kernel/pieces';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { FoundOnBoard, Offered } from './offers';

/** A finding and the board it was found on. */
export interface FoundOn {
  readonly board: Board;
  readonly decided: Decided;
}

export interface AllFound {
  /** Boards on which findings are looked for, in the order of the project. */
  readonly boards: readonly Board[];
  /** Heaviest first; of equal weight first the foremost of each board, then the second of each. */
  readonly findings: readonly FoundOn[];
}

function* inOneOrder(boards: readonly FoundOnBoard[]): Pieces<readonly FoundOn[]> {
  const all: FoundOn[] = [];
  for (const severity of [...SEVERITIES, null]) {
    const places: FoundOn[][] = [];
    for (const { board, findings } of boards) {
      let nth = 0;
      yield* each(findings, (decided) => {
        // A finding no longer found has no severity; its decision comes last.
        if ((decided.finding?.severity ?? null) !== severity) return;
        (places[nth++] ??= []).push({ board, decided });
      });
    }
    yield* each(places, (same) => all.push(...same));
  }
  return all;
}

/**
 * @param offered what heavy kinds have found so far
 * @returns a function that brings the list up to date; null while a heavy kind has not yet made its own
 */
export function createAllFindings(read: RecordReader, offered: () => Offered): () => Pieces<AllFound | null> {
  return function* () {
    const found: FoundOnBoard[] = [];
    for (const board of read.list(boardRecord, '')) {
      const kind = findingsOfKind(board.kind);
      if (!kind || board.archived) continue;
      if (kind.heavy) {
        const offer = offered().get(board.kind);
        if (!offer) return null;
        const own = offer.find((one) => one.board.id === board.id);
        if (own) found.push(own);
        continue;
      }
      found.push({ board, findings: decide(kind.audit(read, board.id), findingRecords(read, board.id)) });
      yield;
    }
    return { boards: found.map(({ board }) => board), findings: yield* inOneOrder(found) };
  };
}
