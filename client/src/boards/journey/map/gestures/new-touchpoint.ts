/**
 * Adding a touchpoint: created empty with its title open. Left without a title it is removed again, together with its undo
 * step, as if it had never existed.
 */
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import { touchpointsIn } from '@polku/shared/boards/journey/facts/journey-reader';
import { liveTouchpoint } from '@polku/shared/boards/journey/commands/common/rules';
import { dropTargetAt } from '@polku/shared/boards/journey/picture/layout/hit';
import { fieldsInRow } from '@polku/shared/boards/journey/facts/rows';
import { isSpentHint } from '@polku/shared/boards/journey/templates/prompts';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { memoPart } from '@polku/shared/kernel/memo';
import type { Point } from '../../../../kernel/canvas/canvas-types';
import type { JourneyControl } from '../../control/journey-context';

interface Fresh {
  readonly id: string;
  /** What was selected before it, for going back there. */
  readonly from: readonly string[];
}

/** One at most, under the empty key. */
const FRESH = memoPart<Fresh>('touchpoint being made');

const freshOf = ({ memo }: JourneyControl): Fresh | undefined => memo.part(FRESH).get('');

/**
 * Adds an empty touchpoint at a place of a stage and begins its title.
 * @param parallelTo one whose column it joins instead
 */
export function addAt(
  control: JourneyControl,
  stage: string,
  index: number,
  like?: string,
  fields?: TouchpointChanges,
  parallelTo?: string,
): void {
  const earlier = freshOf(control);
  if (earlier) {
    const siblings = touchpointsIn(control.session.projection, control.board, stage);
    const at = siblings.findIndex(({ id }) => id === earlier.id);
    // The field of the earlier one goes without saying that it was left.
    if (dropIfEmpty(control, earlier.id) && at >= 0 && at < index)
      return addAt(control, stage, index - 1, like, fields, parallelTo);
  }
  const from = [...control.selection()];
  const made = control.run(addTouchpoints, {
    board: control.board,
    stage,
    index,
    titles: [''],
    ...(like ? { like } : {}),
    ...(fields ? { fields } : {}),
    ...(parallelTo === undefined ? {} : { parallelTo }),
  });
  const [id] = made ?? [];
  if (id === undefined) return;
  control.memo.part(FRESH).set('', { id, from });
  control.goTo(id);
  control.edit({ id, field: 'title' });
}

/** Adds an empty touchpoint before or after another one and begins its title. */
export function addBeside(control: JourneyControl, beside: Touchpoint, side: 'before' | 'after'): void {
  if (beside.stage === null) return;
  const siblings = touchpointsIn(control.session.projection, control.board, beside.stage);
  const at = siblings.findIndex(({ id }) => id === beside.id);
  addAt(control, beside.stage, side === 'after' ? at + 1 : at, beside.id);
}

/** Adds an empty touchpoint at the end of a stage: like its last one, in an empty stage among the customer's. */
export function addAtEnd(control: JourneyControl, stage: string): void {
  const last = touchpointsIn(control.session.projection, control.board, stage).at(-1);
  if (last) addBeside(control, last, 'after');
  else addAt(control, stage, 0, undefined, { layer: 'customer' });
}

/** Adds an empty touchpoint at the same time as another one, in the row above or below it. */
export function addInRow(control: JourneyControl, beside: Touchpoint | undefined, by: -1 | 1): void {
  const layout = control.layout();
  const row = beside ? layout.places.get(beside.id)?.row : undefined;
  const target = row === undefined ? undefined : layout.rows[row + by]?.heading.value;
  if (!beside || beside.stage === null || target === undefined) return;
  addAt(control, beside.stage, 0, undefined, fieldsInRow({ by: layout.rowsBy, value: target }), beside.id);
}

/** Adds an empty touchpoint at a point of the board: in a free cell of a column, or between the columns. */
export function addInCell(control: JourneyControl, point: Point): void {
  const layout = control.layout();
  const top = layout.rows[0]?.y ?? 0;
  if (control.readOnly || point.y < top || point.y > layout.rowsBottom) return;
  const target = dropTargetAt(layout, point);
  if (!target) return;
  const row = fieldsInRow({ by: layout.rowsBy, value: target.row });
  addAt(control, target.stage, target.index, undefined, row, target.parallelTo ?? undefined);
}

/** To be called whenever the title of a touchpoint is left: a template's help goes with the question that was answered. */
export function dropSpentHint(control: JourneyControl, id: string): void {
  const { projection } = control.session;
  projection.flush();
  const touchpoint = liveTouchpoint(projection, id);
  if (touchpoint && isSpentHint(control.words, touchpoint))
    control.run(editText, { id, field: 'description', value: '' });
}

/** @returns whether the touchpoint has just been made and its title has been open ever since */
export function isFresh(control: JourneyControl, id: string): boolean {
  return freshOf(control)?.id === id;
}

/**
 * To be called whenever the title of a touchpoint is left.
 * @returns whether it was new and still without a title, and is gone now; what was selected before it is selected again
 */
export function dropIfEmpty(control: JourneyControl, id: string): boolean {
  const made = freshOf(control);
  control.memo.part(FRESH).clear();
  const { projection, runner } = control.session;
  // The last keys may not have been shown yet.
  projection.flush();
  const record = projection.get(id);
  if (made?.id !== id || !record || record.removed !== null || String(record['title']).trim() !== '') return false;
  const stillSelected = control.selection().has(id);
  runner.undo.undo();
  if (projection.get(id)?.removed === null) {
    // Something was done after it was made; that stays.
    runner.undo.redo();
    control.run(removeRecords, { ids: [id] });
  }
  if (stillSelected) control.select(made.from.filter((other) => projection.get(other)?.removed === null));
  return true;
}
