/** Changes of a workshop: what a call decided is written whole, or not at all. */
import type { AnswerTable } from './answer-table';
import { courseMark } from './mark-table';
import type { RoundTable } from './round-table';
import type { Sql, SqlDatabase } from './sql';
import type { WorkshopAct, WorkshopChanged } from './workshop-types';

/** Undoes what was written before it. */
class NobodyThere extends Error {}

/**
 * @param forgetOrder called once a nameless round is revealed and stored: what the store may still know of the order in which
 * answers came
 * @returns the call of StoreCalls
 */
export function workshopChange(
  db: SqlDatabase,
  rounds: RoundTable,
  answers: AnswerTable,
  forgetOrder: () => Promise<void>,
) {
  /** @returns whether a nameless round was revealed */
  const write = async (tx: Sql, projectId: string, one: WorkshopAct): Promise<boolean> => {
    switch (one.act) {
      case 'workshop':
        await rounds.setWorkshop(tx, projectId, one.workshop);
        return false;
      case 'step':
        await rounds.setStep(tx, projectId, one.step);
        return false;
      case 'course':
        await answers.setCourse(tx, projectId, one.roundId, one.course);
        return false;
      case 'reveal':
        return answers.reveal(tx, projectId, one.roundId, one.course, one.here);
      default:
        if (!(await answers.giveMore(tx, projectId, one.roundId, one.memberId, one.until))) throw new NobodyThere();
        return false;
    }
  };
  return async (projectId: string, basedOn: number | null, acts: readonly WorkshopAct[]): Promise<WorkshopChanged> => {
    try {
      let nameless = false;
      const changed = await db.write(projectId, async (tx): Promise<WorkshopChanged> => {
        const course = await courseMark(db.kind, tx, projectId);
        if (basedOn !== null && course !== null && course !== basedOn) return { kind: 'stale' };
        for (const one of acts) nameless = (await write(tx, projectId, one)) || nameless;
        return { kind: 'changed', course: await courseMark(db.kind, tx, projectId) };
      });
      if (nameless) await forgetOrder();
      return changed;
    } catch (error) {
      if (error instanceof NobodyThere) return { kind: 'missing' };
      throw error;
    }
  };
}
