/** Every drag has a keyboard and menu equivalent that announces the thing's new place. */
import { cardsUnder, liveCard } from '@polku/shared/boards/journey/records/cards';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { addNote, liveNote } from '@polku/shared/kernel/notes/note-commands';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { dispatchKey } from '../../../../kernel/actions/actions';
import { wordsOf } from '../../../../kernel/words/words';
import { createToasts } from '../../../../ui/Toasts';
import { journeyActions } from './journey-actions';
import { createJourneyControl } from '../../control/journey-control';
import { BOARD, journeySession } from '../../testing/journey-session';
import { mustRun, sampleJourney } from '../../testing/sample-journey';

function openMap() {
  const session = journeySession(new Doc());
  const { touchpoints } = sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const layout = () => journeyLayout({ read: session.projection, board: BOARD, words });
  const toasts = createToasts();
  const open = createJourneyControl({ session, board: BOARD, words, readOnly: false, toasts, layout: layout() });
  const nothing = (): void => undefined;
  const actions = journeyActions(open.control, { help: nothing, showRemoved: nothing, copy: nothing, cut: nothing });
  const show = (): void => {
    session.projection.flush();
    open.showing(layout());
  };
  show();
  const alt = (key: string, shiftKey = false): boolean => {
    const done = dispatchKey(actions, { key, ctrlKey: false, metaKey: false, shiftKey, altKey: true }, false, false);
    show();
    return done;
  };
  const stages = () => open.control.layout().axis.stages.map(({ stage }) => stage.id);
  return { ...open, session, touchpoints, alt, show, stages, said: () => open.store.getState().said };
}

describe('Alt with an arrow', () => {
  it('moves a selected stage, as far as there is a place, and says which it is now', () => {
    const { control, alt, stages, said } = openMap();
    const before = stages();
    const [first = ''] = before;
    control.select([first]);
    expect(alt('ArrowRight')).toBe(true);
    expect(stages()[1]).toBe(first);
    expect(said()).toMatch(new RegExp(`is now stage 2 of ${before.length}`));
    expect(alt('ArrowLeft')).toBe(true);
    expect(stages()).toEqual(before);
    expect(alt('ArrowLeft')).toBe(false);
  });

  it('takes a card to the next touchpoint, and up and down among its kind', () => {
    const { session, control, touchpoints, alt, show, said } = openMap();
    const [under = ''] = touchpoints;
    const card = (text: string) => mustRun(session, addCard, { board: BOARD, kind: 'pain', under, text })[0] ?? '';
    const [a, b] = [card('Nobody answers'), card('The queue is long')];
    show();
    control.select([b]);
    expect(alt('ArrowUp')).toBe(true);
    const order = cardsUnder(session.projection, BOARD, under).map(({ id }) => id);
    expect(order.indexOf(b)).toBeLessThan(order.indexOf(a));
    expect(alt('ArrowRight')).toBe(true);
    const next = control.layout().axis.columns[1]?.touchpoints[0]?.id;
    expect(liveCard(session.projection, b)?.under).toBe(next);
    expect(said()).toMatch(/^“The queue is long” is now at “/);
  });

  it('moves a free note a little, and with Shift farther', () => {
    const { session, control, alt, show } = openMap();
    const box = { x: 300, y: 200, width: 160, height: 112 };
    const [id = ''] = mustRun(session, addNote, { board: BOARD, kind: 'note', box });
    show();
    control.select([id]);
    const at = () => liveNote(session.projection, id)?.box;
    expect(alt('ArrowDown')).toBe(true);
    expect(at()).toMatchObject({ x: 300, y: 208 });
    expect(alt('ArrowRight', true)).toBe(true);
    expect(at()).toMatchObject({ x: 340, y: 208 });
  });

  it('says where a touchpoint is after its move', () => {
    const { control, touchpoints, alt, said } = openMap();
    control.select([touchpoints[0] ?? '']);
    expect(alt('ArrowRight')).toBe(true);
    expect(said()).toMatch(/is now \d+ of \d+ in .+, row .+\./);
  });
});
