import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { createJourneyControl } from '../../control/journey-control';
import { leaveEditor } from './leave-editor';
import { addAtEnd } from '../gestures/new-touchpoint';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';

function openMap() {
  const session = journeySession(new Doc());
  sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const layout = () => journeyLayout({ read: session.projection, board: BOARD, words });
  const { control, store, showing } = createJourneyControl({
    session,
    board: BOARD,
    words,
    readOnly: false,
    toasts: createToasts(),
    layout: layout(),
  });
  const enter = (id: string): void => leaveEditor(control, store.getState().editing, id, 'enter');
  return { session, control, store, showing, layout, enter, count: () => layout().places.size };
}

describe('Enter in a title', () => {
  it('ends the renaming of a touchpoint and makes nothing', () => {
    const { control, store, layout, enter, count } = openMap();
    const before = count();
    const id = layout().axis.columns[0]?.touchpoints[0]?.id ?? '';
    control.select([id]);
    control.edit({ id, field: 'title' });
    enter(id);
    expect(count()).toBe(before);
    expect(store.getState().editing).toBeNull();
    expect([...store.getState().selection]).toEqual([id]);
  });

  it('goes on to the next one while a row of new ones is written', () => {
    const { session, control, store, showing, layout, enter, count } = openMap();
    const before = count();
    addAtEnd(control, layout().axis.stages[0]?.stage.id ?? '');
    const first = store.getState().editing?.id ?? '';
    const text = session.bindText(first, 'title');
    text.input('Waits', 5, 5);
    text.close();
    showing(layout());
    enter(first);
    expect(count()).toBe(before + 2);
    expect(store.getState().editing?.id).not.toBe(first);
  });
});
