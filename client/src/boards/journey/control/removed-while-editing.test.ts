import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { removeStage } from '@polku/shared/boards/journey/commands/remove-stage';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { createRunner, type Command } from '@polku/shared/kernel/command';
import { afterEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { createJourneyControl } from './journey-control';
import { BOARD, journeySession, SPECS } from '../testing/journey-session';
import { sampleJourney } from '../testing/sample-journey';

function openMap() {
  const doc = new Doc();
  const session = journeySession(doc);
  const sample = sampleJourney(session);
  const words = wordsOf(createTranslator('en'));
  const toasts = createToasts();
  const open = createJourneyControl({
    session,
    board: BOARD,
    words,
    readOnly: false,
    toasts,
    layout: journeyLayout({ read: session.projection, board: BOARD, words }),
  });
  session.projection.subscribe(() => open.letGoOfGone());
  const runnerOf = (name: string) =>
    createRunner({ doc, specs: SPECS, projection: session.projection, by: () => name });
  /** Does something as a person of that name. */
  const as = <Args>(name: string, command: Command<Args>, args: Args): void => {
    expect(runnerOf(name).run(command, args).done).toBe(true);
  };
  const told = () => toasts.store.getState().toasts;
  const alive = (id: string): boolean => session.projection.get(id)?.removed === null;
  return { ...open, session, sample, as, told, alive };
}

const press = (key: string, held: KeyboardEventInit = {}): void =>
  void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));

describe('what another person removes while one writes in it', () => {
  // Whoever still listens for keys hears of an end.
  afterEach(() => void document.dispatchEvent(new Event('pointerdown')));

  it('is said, and comes back with what was written', () => {
    const { control, store, session, sample, as, told, alive } = openMap();
    const id = sample.touchpoints[1] ?? '';
    control.select([id]);
    control.edit({ id, field: 'title' });
    const text = session.bindText(id, 'title');
    text.input('Asks twice', 10, 10);
    as('Mikko', removeRecords, { ids: [id] });
    expect(store.getState()).toMatchObject({ editing: null });
    expect(control.selection().size).toBe(0);
    expect(told().map((toast) => toast.text)).toEqual([
      'Mikko deleted “Asks twice” while you were writing in it. What you wrote is kept.',
    ]);
    told()[0]?.action?.run();
    expect(alive(id)).toBe(true);
    expect(session.projection.get(id)?.['title']).toBe('Asks twice');
    text.close();
  });

  it('closes the choice that was open for it', () => {
    const { control, store, sample, as, told } = openMap();
    const [first = '', second = ''] = sample.touchpoints;
    control.select([first, second]);
    control.quick('team');
    as('Mikko', removeRecords, { ids: [first] });
    expect(store.getState().quick).toBe('team');
    as('Mikko', removeRecords, { ids: [second] });
    expect(store.getState().quick).toBeNull();
    expect(told()).toHaveLength(1);
  });

  it('comes back with the stage that went with it', () => {
    const { control, session, sample, as, told, alive } = openMap();
    const id = sample.touchpoints[1] ?? '';
    const stage = String(session.projection.get(id)?.['stage']);
    const others = sample.touchpoints.filter((one) => session.projection.get(one)?.['stage'] === stage);
    expect(others.length).toBeGreaterThan(1);
    control.edit({ id, field: 'title' });
    as('Mikko', removeStage, { ids: [stage] });
    expect(others.some(alive)).toBe(false);
    told()[0]?.action?.run();
    expect([stage, ...others].every(alive)).toBe(true);
  });

  it('is not said of what one removed oneself, nor of what one was not writing in', () => {
    const { control, sample, as, told } = openMap();
    const [first = '', second = '', third = ''] = sample.touchpoints;
    control.edit({ id: first, field: 'title' });
    as('Aino', removeRecords, { ids: [first] });
    control.edit({ id: second, field: 'title' });
    as('Mikko', removeRecords, { ids: [third] });
    expect(told()).toEqual([]);
  });

  it.each([
    ['textarea', 'Mikko deleted “Asks by phone” while you were writing in it. What you wrote is kept.'],
    ['input', 'Mikko deleted “Asks by phone” while you were writing in it.'],
  ])('is said when one writes in the panel, too, in a %s', (tag, text) => {
    const { control, sample, as, told } = openMap();
    const id = sample.touchpoints[1] ?? '';
    document.body.innerHTML = `<aside class="journey-panel"><${tag}></${tag}></aside>`;
    control.select([id]);
    document.querySelector<HTMLElement>(tag)?.focus();
    as('Mikko', removeRecords, { ids: [id] });
    expect(told().map((toast) => toast.text)).toEqual([text]);
    document.body.innerHTML = '';
  });

  it('is not said of what is only selected', () => {
    const { control, sample, as, told } = openMap();
    const id = sample.touchpoints[1] ?? '';
    control.select([id]);
    as('Mikko', removeRecords, { ids: [id] });
    expect(told()).toEqual([]);
    expect(control.selection().size).toBe(0);
  });

  it.each([
    ['Escape', () => press('Escape')],
    ['an arrow', () => press('ArrowDown')],
    ['a pointer', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ])('takes the keys that were on their way, so that no shortcut runs, until %s says otherwise', (_, lookUp) => {
    const { control, sample, as } = openMap();
    const id = sample.touchpoints[0] ?? '';
    control.edit({ id, field: 'title' });
    as('Mikko', removeRecords, { ids: [id] });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    press('Shift');
    press('S', { shiftKey: true });
    press('Enter');
    press('Delete');
    press('z', { ctrlKey: true });
    press('w');
    lookUp();
    press('v');
    document.removeEventListener('keydown', listen);
    expect(heard.filter((key) => !['Shift', 'Escape', 'ArrowDown'].includes(key))).toEqual(['z', 'v']);
  });
});
