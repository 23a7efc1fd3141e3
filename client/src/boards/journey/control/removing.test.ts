import { BOARD_KINDS, SPECS, LINK_TARGETS } from '@polku/shared/boards/index';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { addConnector } from '@polku/shared/boards/journey/commands/add-connector';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { dispatchKey } from '../../../kernel/actions/actions';
import { wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { journeyActions } from '../map/actions/journey-actions';
import { createJourneyControl } from './journey-control';
import { BOARD, journeySession } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';

const { goals, value } = BOARD_KINDS;

function openMap(locale: 'en' | 'fi' = 'en') {
  const doc = new Doc();
  const session = journeySession(doc, 'facilitator', SPECS);
  const { touchpoints } = sampleJourney(session);
  const board = (id: string, kind: string) =>
    ({ op: 'create', id, type: 'board', board: '', fields: { kind, name: id, order: `b${id}` } }) as const;
  writeChanges(doc, [board('aims', 'goals'), board('offer', 'value')], SPECS, { by: '', now: 0 }, LOCAL);
  session.projection.flush();
  const words = wordsOf(createTranslator(locale));
  const toasts = createToasts();
  const layout = () => journeyLayout({ read: session.projection, board: BOARD, words });
  const open = createJourneyControl({
    session,
    board: BOARD,
    words,
    readOnly: false,
    toasts,
    layout: layout(),
    links: LINK_TARGETS,
  });
  const nothing = (): void => undefined;
  const hooks = { help: nothing, showRemoved: nothing, copy: nothing, cut: nothing };
  const actions = journeyActions(open.control, hooks);
  const press = (key: string): boolean =>
    dispatchKey(actions, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, false, false);
  const [first = '', second = ''] = touchpoints;
  const live = (id: string): boolean => session.projection.get(id)?.removed === null;
  const told = () => toasts.store.getState().toasts;
  return { ...open, session, first, second, layout, press, live, told };
}

describe('deleting', () => {
  it('is no longer told of once it was undone, however that was done', () => {
    const { session, control, first, press, live, told } = openMap();
    control.select([first]);
    press('Delete');
    expect(told()).toHaveLength(1);
    session.runner.undo.undo();
    expect(live(first)).toBe(true);
    expect(told()).toEqual([]);
  });

  it('tells what went along and what was linked, and takes it all back', () => {
    const { session, control, first, second, press, live, told } = openMap();
    const card = (text: string) =>
      mustRun(session, addCard, { board: BOARD, kind: 'pain', under: first, text })[0] ?? '';
    const cards = [card('Nobody answers'), card('The queue is long')];
    mustRun(session, addConnector, { board: BOARD, from: second, to: first, kind: 'rework' });
    const goal = mustRun(session, goals.commands.addGoal, { board: 'aims', title: 'Complaints halve' })[0] ?? '';
    mustRun(session, goals.commands.linkGoalTouchpoints, { id: goal, add: [first] });
    const item = { board: 'offer', section: 'reliever' as const, texts: ['Callback'] };
    const reliever = mustRun(session, value.commands.addValueItems, item)[0] ?? '';
    mustRun(session, value.commands.linkItemTouchpoints, { id: reliever, add: [first] });
    control.select([first]);
    press('Delete');
    expect(told().map(({ text }) => text)).toEqual([
      'Deleted “Sees the listing” with 2 cards and 1 connector. 1 value map item and 1 goal were linked to it.',
    ]);
    told()[0]?.action?.run();
    expect([first, ...cards].every(live)).toBe(true);
  });

  it('tells of failures that what was deleted had put right', () => {
    const { session, control, first, second, press, told } = openMap();
    mustRun(session, setTouchpointFields, { ids: [second], fields: { recoveredBy: first } });
    control.select([first]);
    press('Delete');
    expect(told().map(({ text }) => text)).toEqual(['Deleted “Sees the listing”. 1 failure was linked to it.']);
  });

  it('brings back the things alone when something was done meanwhile', () => {
    const { session, control, first, second, press, live, told } = openMap();
    control.select([first]);
    press('Delete');
    mustRun(session, setTouchpointFields, { ids: [second], fields: { momentOfTruth: true } });
    told()[0]?.action?.run();
    expect(live(first)).toBe(true);
    expect(session.projection.get(second)?.['momentOfTruth']).toBe(true);
  });

  it('selects nothing: a second press takes nothing, an arrow goes on beside the gap', () => {
    const { control, layout, showing, first, second, press, live } = openMap();
    control.select([first]);
    press('Delete');
    showing(layout());
    expect(control.selection().size).toBe(0);
    expect(press('Delete')).toBe(false);
    expect(live(second)).toBe(true);
    press('ArrowRight');
    expect([...control.selection()]).toEqual([second]);
  });

  it('counts several, in Finnish too', () => {
    const { control, first, second, press, told } = openMap('fi');
    control.select([first, second]);
    press('Delete');
    expect(told()[0]?.text).toBe('Poistettiin 2 kosketuspistettä.');
  });
});
