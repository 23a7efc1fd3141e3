/** Findings of a board as things to choose from: ranked gaps first, dismissed ones left out. */
import { boardRecord } from '../../kernel/project';
import { live, type RecordReader } from '../../kernel/record-reader';
import { decide, findingRecords } from '../../findings/decisions';
import type { Finding } from '../../findings/finding';
import { findingId } from '../../findings/finding-id';
import { findingsOfKind } from '../../findings/kinds';
import type { FindingRef } from '../../findings/rules';

/** More than this nobody chooses from. */
const MOST_FINDINGS = 20;

export interface FindingItem {
  /** Of the record that a decision about it has. */
  readonly id: string;
  readonly finding: Finding;
  readonly ref: FindingRef;
}

/** @returns findings that nobody dismissed: by gap × importance where they have it, the others in the order of the audit */
export function findingItems(read: RecordReader, board: string): readonly FindingItem[] {
  const kind = live(read, boardRecord, board)?.kind ?? '';
  const found = findingsOfKind(kind)?.audit(read, board) ?? [];
  return decide(found, findingRecords(read, board))
    .flatMap(({ finding, state }) => (finding && state !== 'dismissed' ? [finding] : []))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
    .slice(0, MOST_FINDINGS)
    .map((finding) => ({
      id: findingId(board, finding.fingerprint),
      finding,
      ref: { board, name: finding.name, about: finding.about },
    }));
}
