/** What happens on leaving an editor on the map: the next touchpoint, the next title, or back to the map's shortcuts. */
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import type { Leaving } from '../../../../kernel/board/InPlaceText';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import { leaveCard } from '../cards/card-actions';
import type { Editing, JourneyControl } from '../../control/journey-context';
import { addAtEnd, addBeside, addInRow, dropIfEmpty, dropSpentHint, isFresh } from '../gestures/new-touchpoint';

/** @param editing what is being edited at this moment; `above` and `below`: on to a touchpoint in the row there */
export function leaveEditor(
  control: JourneyControl,
  editing: Editing | null,
  id: string,
  how: Leaving | 'above' | 'below',
): void {
  const touchpoint = control.layout().places.get(id)?.touchpoint;
  const next = how === 'tab' || how === 'shiftTab' ? titleBeside(control, id, how) : undefined;
  // Renaming ends with Enter; adding continues with the next one.
  const inRow = isFresh(control, id);
  const dropped = dropIfEmpty(control, id);
  if (!dropped) dropSpentHint(control, id);
  if ((how === 'above' || how === 'below') && !dropped && touchpoint)
    return addInRow(control, touchpoint, how === 'above' ? -1 : 1);
  if (how === 'enter' && inRow && !dropped && touchpoint && touchpoint.stage !== null) {
    addBeside(control, touchpoint, 'after');
    return;
  }
  if ((how === 'enter' || how === 'escape') && leaveCard(control, id, how)) return;
  if (next) {
    control.goTo(next.id);
    control.edit({ ...next, whole: true });
    return;
  }
  const stage = control.layout().axis.stages.find((entry) => entry.stage.id === id);
  if (how === 'enter' && stage && stage.from === stage.to && !stage.collapsed) return addAtEnd(control, id);
  if (how === 'blur' && editing?.id !== id) return;
  // A text without words could not be seen again.
  const note = liveNote(control.session.projection, id);
  if (note?.kind === 'text' && note.text.trim() === '') control.run(removeRecords, { ids: [id] });
  control.edit(null);
}

/** What Tab goes on to: from a title along its row, then to the next row; from a stage's name the next stage's. */
function titleBeside(control: JourneyControl, id: string, how: 'tab' | 'shiftTab'): Editing | undefined {
  const layout = control.layout();
  const { stages } = layout.axis;
  const at = stages.findIndex((entry) => entry.stage.id === id);
  const stage = at < 0 ? undefined : stages[how === 'tab' ? at + 1 : at - 1]?.stage.id;
  if (stage !== undefined) return { id: stage, field: 'name' };
  const inRows = [...layout.places.values()]
    .filter(({ parked }) => !parked)
    .sort((a, b) => a.row - b.row || a.column - b.column || a.level - b.level);
  const here = inRows.findIndex((place) => place.touchpoint.id === id);
  const touchpoint = here < 0 ? undefined : inRows[how === 'tab' ? here + 1 : here - 1]?.touchpoint.id;
  return touchpoint === undefined ? undefined : { id: touchpoint, field: 'title' };
}
