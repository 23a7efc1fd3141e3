import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { createJourneyControl } from '../../control/journey-control';
import { addAt, addAtEnd, addInCell, dropIfEmpty } from './new-touchpoint';
import { selectAlong } from '../actions/select-along';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';

function openMap() {
  const session = journeySession(new Doc());
  sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const layout = () => journeyLayout({ read: session.projection, board: BOARD, words });
  const open = createJourneyControl({
    session,
    board: BOARD,
    words,
    readOnly: false,
    toasts: createToasts(),
    layout: layout(),
  });
  const { control } = open;
  const titles = () => [...layout().places.values()].map(({ touchpoint }) => touchpoint.title);
  const only = (): string => [...control.selection()][0] ?? '';
  return { session, control, layout, titles, only };
}

describe('a new touchpoint', () => {
  it('that is left without a title is gone, undo does not know it, and the one before is selected', () => {
    const { session, control, layout, titles, only } = openMap();
    const before = titles();
    const undoable = session.runner.undo.canUndo();
    const [first] = layout().axis.columns[0]?.touchpoints ?? [];
    control.select([first?.id ?? '']);
    addAtEnd(control, layout().axis.stages[0]?.stage.id ?? '');
    const made = only();
    expect(titles()).toHaveLength(before.length + 1);
    expect(dropIfEmpty(control, made)).toBe(true);
    expect(titles()).toEqual(before);
    expect(session.runner.undo.canUndo()).toBe(undoable);
    expect(only()).toBe(first?.id);
  });

  it('goes too when something was done meanwhile, and that stays', () => {
    const { session, control, layout, titles, only } = openMap();
    const other = layout().axis.columns[0]?.touchpoints[0]?.id ?? '';
    addAtEnd(control, layout().axis.stages[0]?.stage.id ?? '');
    const made = only();
    control.run(setTouchpointFields, { ids: [other], fields: { momentOfTruth: true } });
    expect(dropIfEmpty(control, made)).toBe(true);
    expect(titles()).not.toContain('');
    expect(session.projection.get(other)?.['momentOfTruth']).toBe(true);
  });

  it('stays when it has a title, and an old one stays without', () => {
    const { session, control, layout, only } = openMap();
    addAtEnd(control, layout().axis.stages[0]?.stage.id ?? '');
    const made = only();
    const text = session.bindText(made, 'title');
    text.input('Waits', 5, 5);
    expect(dropIfEmpty(control, made)).toBe(false);
    text.input('', 0, 0);
    expect(dropIfEmpty(control, made)).toBe(false);
    text.close();
  });

  it('gives way, while empty, to the next one that is begun', () => {
    const { control, layout, titles, only } = openMap();
    const stage = layout().axis.stages[0]?.stage.id ?? '';
    addAtEnd(control, stage);
    const first = only();
    addAt(control, stage, 0);
    expect(only()).not.toBe(first);
    expect(titles().filter((title) => title === '')).toHaveLength(1);
  });

  it('made in a cell belongs to the row of the cell', () => {
    const { session, control, layout, only } = openMap();
    const row = layout().rows.find(({ heading }) => heading.value === 'backstage');
    addInCell(control, { x: layout().axis.columns[0]?.x ?? 0, y: (row?.cardsY ?? 0) + 20 });
    expect(session.projection.get(only())?.['layer']).toBe('backstage');
  });
});

describe('a selection taken along', () => {
  it('grows with each step and shrinks on the way back', () => {
    const { layout } = openMap();
    const [a, b, c] = layout().axis.columns.map((column) => column.touchpoints[0]?.id ?? '');
    const one = selectAlong(layout(), [a ?? ''], 'right') ?? [];
    expect(one).toEqual([a, b]);
    const two = selectAlong(layout(), one, 'right') ?? [];
    expect(two).toEqual([a, b, c]);
    expect(selectAlong(layout(), two, 'left')).toEqual([a, b]);
    expect(selectAlong(layout(), [], 'left')).toBeNull();
  });
});
