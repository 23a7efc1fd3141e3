/** Changes of a workshop: what a call decided is written whole, or not at all (synchronous; runs in the store's thread). */
import type { Db } from './database';
import type { AnswerTable } from './answer-table';
import type { RoundTable } from './round-table';
import type { WorkshopAct, WorkshopChanged } from './workshop-types';

/** Undoes what was written before it. */
class NobodyThere extends Error {}

/** @returns the call of StoreCalls; only this thread writes, so whatever it was decided on still holds */
export function workshopChange(
  db: Db,
  { calls: rounds }: Pick<RoundTable, 'calls'>,
  { calls: answers }: Pick<AnswerTable, 'calls'>,
) {
  const write = (projectId: string, one: WorkshopAct): void => {
    switch (one.act) {
      case 'workshop':
        return rounds.setWorkshop(projectId, one.workshop);
      case 'step':
        return rounds.setStep(projectId, one.step);
      case 'course':
        return answers.setCourse(projectId, one.roundId, one.course);
      case 'reveal':
        return answers.reveal(projectId, one.roundId, one.course, one.here);
      default:
        if (!answers.giveMore(projectId, one.roundId, one.memberId, one.until)) throw new NobodyThere();
    }
  };
  const all = db.transaction((projectId: string, acts: readonly WorkshopAct[]): void => {
    for (const one of acts) write(projectId, one);
  });
  return (projectId: string, _basedOn: number | null, acts: readonly WorkshopAct[]): WorkshopChanged => {
    const [only, ...more] = acts;
    try {
      // Each alone is a transaction; a reveal folds in the write-ahead log after it, which it could not within another.
      if (only && more.length === 0) write(projectId, only);
      else all.immediate(projectId, acts);
      return { kind: 'changed', course: null };
    } catch (error) {
      if (error instanceof NobodyThere) return { kind: 'missing' };
      throw error;
    }
  };
}
