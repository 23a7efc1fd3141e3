/** Moves a stage, cards or free notes by one step: the keyboard and menu alternative to dragging. */
import { cardsUnder } from '@polku/shared/boards/journey/records/cards';
import { moveCard } from '@polku/shared/boards/journey/commands/move-card';
import { moveStage } from '@polku/shared/boards/journey/commands/move-stage';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import { notesShift as shiftNotes, STEPS, type Way } from '../../../../kernel/notes/note-actions';
import { selectedCards } from '../cards/card-actions';
import type { JourneyControl } from '../../control/journey-context';
import { journeyNoteHost } from '../../control/journey-note-host';
import { announcePlaceAfterLayout } from '../../control/announce-place';
import { selected } from './selection';

/** @returns what moves the selection that way; null when it is of touchpoints or mixed, or has no way to go */
export function shiftOf(control: JourneyControl, way: Way): (() => void) | null {
  if (control.readOnly || control.selection().size === 0) return null;
  return notesShift(control, way, 'near') ?? stageShift(control, way) ?? cardsShift(control, way);
}

/** @returns what moves selected notes; null when other things are selected */
export function notesShift(control: JourneyControl, way: Way, how: 'near' | 'far'): (() => void) | null {
  return shiftNotes(journeyNoteHost(control), control.selection(), way, how);
}

function stageShift(control: JourneyControl, way: Way): (() => void) | null {
  const [id, ...others] = selected(control);
  const { stages } = control.layout().axis;
  const at = stages.findIndex(({ stage }) => stage.id === id);
  const to = at + STEPS[way][0];
  if (id === undefined || others.length > 0 || at < 0 || to === at || !stages[to]) return null;
  return () => {
    if (control.run(moveStage, { id, index: to })) announcePlaceAfterLayout(control, id);
  };
}

/** Sideways to the next column (or stage), up and down among the cards of its kind there. */
function cardsShift(control: JourneyControl, way: Way): (() => void) | null {
  const cards = selectedCards(control);
  const [card] = cards;
  if (!card || card.under === null || cards.length < control.selection().size) return null;
  const ids = cards.map(({ id }) => id);
  const [dx, dy] = STEPS[way];
  const move = (under: string, index?: number) => (): void => {
    if (control.run(moveCard, { ids, under, ...(index === undefined ? {} : { index }) }))
      announcePlaceAfterLayout(control, card.id);
  };
  if (dx !== 0) {
    const next = placeBeside(control, card.under, dx);
    return next === undefined ? null : move(next);
  }
  const there = cardsUnder(control.session.projection, control.board, card.under);
  const others = there.filter(({ id }) => !ids.includes(id));
  const alike = there.filter(({ kind }) => kind === card.kind);
  const places = alike.flatMap(({ id }, at) => (ids.includes(id) ? [at] : []));
  const neighbour = alike[(dy < 0 ? (places[0] ?? 0) : (places.at(-1) ?? 0)) + dy];
  if (!neighbour) return null;
  return move(card.under, others.findIndex(({ id }) => id === neighbour.id) + (dy > 0 ? 1 : 0));
}

function placeBeside(control: JourneyControl, under: string, by: number): string | undefined {
  const { axis, places } = control.layout();
  if (liveRecord(control.session.projection, under)?.type === 'stage') {
    const at = axis.stages.findIndex(({ stage }) => stage.id === under);
    return at < 0 ? undefined : axis.stages[at + by]?.stage.id;
  }
  const column = places.get(under)?.column;
  return column === undefined ? undefined : axis.columns[column + by]?.touchpoints[0]?.id;
}
