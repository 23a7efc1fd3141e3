/** Filters, saved views and collapsed stages as a person uses them. */
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { addView } from '@polku/shared/boards/journey/commands/add-view';
import { journeyId, viewRecord } from '@polku/shared/boards/journey/records/schema';
import { act, cleanup, screen, within } from '@testing-library/react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { createTranslator } from '@polku/shared/i18n/translator';
import { wordsOf } from '../../../../kernel/words/words';
import type { JourneyControl } from '../../control/journey-context';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';
import { show } from '../../../../kernel/words/testing/show';
import { createOwnLanes } from '../lanes/own-lanes';
import { useJourneyPicture } from '../use-journey-picture';
import { createLook } from './look-store';
import { revealRecord } from './reveal';
import { useLook } from './use-look';
import { WayBar } from './WayBar';
import { eventually } from '../../../../testing/eventually';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const words = wordsOf(createTranslator('en'));

const camera = {
  visible: () => ({ x: 10, y: 20, width: 800, height: 600 }),
  fit: vi.fn<(box?: unknown) => void>(),
};

function bar(selected: readonly number[] = []) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const look = createLook(BOARD);
  const ownLanes = createOwnLanes(BOARD);
  const told = new Set<() => void>();
  const layout: { current: JourneyLayout } = {
    current: journeyLayout({ read: session.projection, board: BOARD, words }),
  };
  const control = {
    session,
    board: BOARD,
    words,
    readOnly: false,
    camera: () => camera,
    layout: () => layout.current,
    onLayout(listener: () => void) {
      told.add(listener);
      return () => void told.delete(listener);
    },
    run(command: never, args: never) {
      const result = session.runner.run(command, args);
      return result.done ? result.select : null;
    },
  } as unknown as JourneyControl;
  const seen: { current: ReturnType<typeof useLook> | null } = { current: null };
  function Bar() {
    const [open, setOpen] = useState(false);
    const own = useStore(ownLanes, (state) => state.own);
    const { rows, density } = useStore(look.store);
    const ask = useMemo(
      () => ({ projection: session.projection, board: BOARD, words, own, ownRows: rows, ownDensity: density }),
      [own, rows, density],
    );
    const picture = useJourneyPicture(ask);
    useLayoutEffect(() => {
      layout.current = picture.layout;
      for (const listener of told) listener();
    }, [picture]);
    const now = useLook(session.projection, BOARD, look, words);
    seen.current = now;
    return (
      <WayBar
        search={null}
        control={control}
        look={look}
        ownLanes={ownLanes}
        seen={now}
        selection={new Set(selected.map((at) => sample.touchpoints[at] ?? ''))}
        filterOpen={open}
        onFilterOpen={setOpen}
      />
    );
  }
  const views = () => session.projection.list(viewRecord, BOARD);
  return { session, sample, look, ownLanes, layout, seen, views, ...show(<Bar />) };
}

describe('a filter', () => {
  it('is put together from what occurs on the map, counts, dims, hides and is cleared', async () => {
    const { user, seen, sample } = bar();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.queryByRole('group', { name: 'Persona' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Waste' }));
    const all = sample.touchpoints.length;
    expect(screen.getByText(new RegExp(`^\\d+ of ${all}$`))).toBeTruthy();
    expect(seen.current?.bright?.size).toBeGreaterThan(0);
    expect(seen.current?.scene).toBeUndefined();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('radio', { name: 'Hide' }));
    expect(seen.current?.bright).toBeNull();
    expect(seen.current?.scene?.shown).toBe(seen.current?.matching);
    await user.click(screen.getByRole('button', { name: 'Remove Waste from the filter' }));
    expect(seen.current?.matching).toBeNull();
  });

  it('takes the own selection', async () => {
    const { user, seen, sample } = bar([0, 2]);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(screen.getByRole('button', { name: 'Own selection (2)' }));
    expect([...(seen.current?.matching ?? [])]).toEqual([sample.touchpoints[0], sample.touchpoints[2]]);
  });
});

describe('a saved view', () => {
  it('is there for everybody and brings filter and collapsed stages back', async () => {
    const { user, look, views, session } = bar();
    const stage = session.projection.list('stage', BOARD)[0]?.id ?? '';
    look.setFilter({ values: ['waste'] });
    look.setMode('hide');
    look.toggleStage(stage);
    await user.click(screen.getByRole('button', { name: /^Views/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Save as a view…' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Waste only{Enter}');
    expect(views()[0]).toMatchObject({ name: 'Waste only', mode: 'hide', collapsed: [stage] });
    await user.click(screen.getByRole('button', { name: /^Views/ }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Everything' }));
    expect(look.store.getState().collapsed.size).toBe(0);
    await user.click(screen.getByRole('button', { name: /^Views/ }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Waste only' }));
    expect(look.store.getState()).toMatchObject({ filter: { values: ['waste'] }, mode: 'hide' });
    expect([...look.store.getState().collapsed]).toEqual([stage]);
  });
});

describe('what a view keeps', () => {
  const menu = async (user: ReturnType<typeof bar>['user'], button: RegExp | string, item: string) => {
    await user.click(screen.getByRole('button', { name: button }));
    await user.click(within(screen.getByRole('menu')).getByText(item));
  };
  const lanesOf = ({ lanes }: JourneyLayout): readonly string[] => lanes.map(({ type }) => type.id);

  it('is rows, lanes in their order and what was in sight; opening it changes nothing for others', async () => {
    const { user, look, ownLanes, layout, views, session } = bar();
    const boards = lanesOf(layout.current);
    act(() => {
      look.setRows('team');
      ownLanes.setState({ own: { order: ['time', 'value'], lanes: { emotion: { shown: false } } } });
    });
    const mine = lanesOf(layout.current);
    expect(mine[0]).toBe('time');
    await menu(user, /^Views/, 'Save as a view…');
    await user.click(screen.getByRole('switch', { name: 'Also save the current position' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'By team{Enter}');
    expect(views()[0]).toMatchObject({ rows: 'team', lanes: mine, camera: { x: 10, y: 20, width: 800, height: 600 } });

    act(() => ownLanes.setState({ own: null }));
    await menu(user, /^Views/, 'Everything');
    expect(layout.current.rowsBy).toBe('layer');
    expect(lanesOf(layout.current)).toEqual(boards);
    const before = session.projection.revision;
    await menu(user, /^Views/, 'By team');
    expect(layout.current.rowsBy).toBe('team');
    expect(lanesOf(layout.current)).toEqual(mine);
    expect(screen.getByRole('button', { name: /^Rows: Team, / })).toBeTruthy();
    await eventually(() => expect(camera.fit).toHaveBeenCalledWith({ x: 10, y: 20, width: 800, height: 600 }));
    expect(session.projection.revision).toBe(before);
  });

  it('gives a person their own lanes back afterwards; a view’s lanes are not kept on the device', async () => {
    const { user, look, ownLanes, layout } = bar();
    await menu(user, /^Views/, 'Save as a view…');
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'As it is{Enter}');
    act(() => ownLanes.setState({ own: { lanes: { value: { shown: false } } } }));
    await menu(user, /^Views/, 'As it is');
    expect(lanesOf(layout.current)).toContain('value');
    expect(createOwnLanes(BOARD).getState().own).toEqual({ lanes: { value: { shown: false } } });
    await menu(user, /^Views/, 'Everything');
    expect(lanesOf(layout.current)).not.toContain('value');
    expect(look.store.getState().rows).toBeNull();
  });

  it('from before it kept rows and lanes shows those of the board', async () => {
    const { user, layout, look, session } = bar();
    const boards = lanesOf(layout.current);
    const view = { filter: { values: ['waste'] }, mode: 'dim', collapsed: [] } as const;
    act(() => void session.runner.run(addView, { board: BOARD, name: 'Old', look: view }));
    act(() => look.setRows('team'));
    await menu(user, /^Views/, 'Old');
    expect(layout.current.rowsBy).toBe('layer');
    expect(lanesOf(layout.current)).toEqual(boards);
  });

  it('turns rows for everybody, or only for oneself', async () => {
    const { user, layout, look, session } = bar();
    await menu(user, /^Rows/, 'Channel');
    expect([layout.current.rowsBy, look.store.getState().rows]).toEqual(['channel', null]);
    await menu(user, /^Rows/, 'Only for me');
    await menu(user, /^Rows/, 'Team');
    expect(layout.current.rowsBy).toBe('team');
    expect(session.projection.get(journeyId(BOARD))?.['rows']).toBe('channel');
    await menu(user, /^Rows/, 'Only for me');
    expect(layout.current.rowsBy).toBe('channel');
  });

  it('makes the map compact for everybody, or only for oneself; a view keeps which it was', async () => {
    const { user, layout, session, views } = bar();
    const density = () => layout.current.axis.measures.density;
    const shared = () => session.projection.get(journeyId(BOARD))?.['density'];
    await menu(user, /^Rows/, 'Compact');
    expect([density(), shared()]).toEqual(['compact', 'compact']);
    await menu(user, /^Views/, 'Save as a view…');
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Dense{Enter}');
    expect(views()[0]).toMatchObject({ density: 'compact' });
    await menu(user, /^Rows/, 'Only for me');
    await menu(user, /^Rows/, 'Comfortable');
    expect([density(), shared()]).toEqual(['comfortable', 'compact']);
    expect(screen.getByRole('button', { name: /^Rows: Layer, your own/ })).toBeTruthy();
    await menu(user, /^Rows/, 'Only for me');
    expect(density()).toBe('compact');
    await menu(user, /^Rows/, 'Comfortable');
    await menu(user, /^Views/, 'Dense');
    expect([density(), shared()]).toEqual(['compact', 'comfortable']);
    await menu(user, /^Views/, 'Everything');
    expect(density()).toBe('comfortable');
  });
});

describe('what is hidden', () => {
  it('comes back into view when one is led to it', () => {
    const { look, seen, session, sample } = bar();
    const [id = ''] = sample.touchpoints;
    const stage = String(session.projection.get(id)?.['stage']);
    look.setFilter({ text: 'no touchpoint says this' });
    look.setMode('hide');
    look.toggleStage(stage);
    revealRecord(session.projection, BOARD, look, words, id);
    expect(look.store.getState().collapsed.size).toBe(0);
    expect(look.store.getState().pinned.has(id)).toBe(true);
    expect(seen.current).not.toBeNull();
  });

  it('is remembered on this device: collapsed stages', () => {
    createLook(BOARD).setCollapsed(['s1', 's2']);
    expect([...createLook(BOARD).store.getState().collapsed]).toEqual(['s1', 's2']);
    createLook(BOARD).setCollapsed([]);
    expect(createLook(BOARD).store.getState().collapsed.size).toBe(0);
  });
});
