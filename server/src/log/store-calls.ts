/** The calls of the store that are the same for both databases. */
import { answerTable } from './answer-table';
import { blobTable } from './blob-table';
import { codeTable } from './code-table';
import { eraseTable } from './erase-table';
import { linkTable } from './link-table';
import type { StoreCalls } from './log-types';
import { markTable } from './mark-table';
import { memberTable } from './member-table';
import { projectTable } from './project-table';
import { roundTable } from './round-table';
import { loadRoom } from './salvage';
import type { SqlDatabase } from './sql';
import type { Served } from './worker-calls';
import { workshopChange } from './workshop-change';

/**
 * @param db with its tables; `close` closes it
 * @param forgetOrder called once a nameless round is revealed: what the store may still know of the order in which answers came
 */
export function storeCalls(
  db: SqlDatabase,
  forgetOrder: () => Promise<void>,
): Omit<Served<StoreCalls>, 'opened' | 'checkHealth'> {
  const members = memberTable(db, (tx, member) => answers.memberChanged(tx, member));
  const rounds = roundTable(db);
  const answers = answerTable(db, rounds, members.findAll);
  return {
    ...projectTable(db, { members: members.findSome, rightsOf: (...of) => rounds.rightsOf(...of) }),
    ...linkTable(db),
    ...members.calls,
    ...rounds.calls,
    ...answers.calls,
    changeWorkshop: workshopChange(db, rounds, answers, forgetOrder),
    ...codeTable(db),
    ...blobTable(db),
    ...eraseTable(db),
    ...markTable(db),
    load: (room) => loadRoom(db, room),
    close: () => db.close(),
  };
}
