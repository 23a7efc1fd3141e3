/** What is behind a finding, by board: its touchpoints, and on its own board what it is about where none of them is there. */
import type { Finding } from '@polku/shared/findings/finding';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { isGone } from '@polku/shared/kernel/references';

export interface Behind {
  readonly board: string;
  readonly name: string;
  /** Records of that board, in the order of the finding. */
  readonly ids: readonly string[];
  readonly what: 'touchpoints' | 'records';
}

/**
 * @param board the finding's own
 * @returns its own board first; records that are gone, and those of no board (teams), lead nowhere
 */
export function behind(
  read: RecordReader,
  board: string,
  { about, touchpoints, records: further }: Pick<Finding, 'about' | 'touchpoints' | 'records'>,
): readonly Behind[] {
  const byBoard = new Map<string, string[]>();
  for (const id of touchpoints) {
    const home = isGone(read, id) ? '' : (read.get(id)?.board ?? '');
    if (home === '') continue;
    const ids = byBoard.get(home) ?? [];
    byBoard.set(home, ids);
    ids.push(id);
  }
  const groups = [...byBoard].map(([home, ids]) => groupOf(read, home, ids, 'touchpoints'));
  const own = groups.filter((group) => group.board === board);
  const others = groups.filter((group) => group.board !== board);
  if (own.length > 0) return [...own, ...others];
  const records = [...about, ...further].filter((id) => read.get(id)?.board === board && !isGone(read, id));
  return records.length === 0 ? others : [groupOf(read, board, records, 'records'), ...others];
}

function groupOf(read: RecordReader, board: string, ids: readonly string[], what: Behind['what']): Behind {
  const name = read.get(board)?.['name'];
  return { board, name: typeof name === 'string' ? name : '', ids, what };
}
