/** Filters, saved views and collapsed stages as a person uses them. */
import type { View } from '@polku/shared/boards/journey/schema';
import { cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { createTranslator } from '@polku/shared/i18n/translator';
import { wordsOf } from '../../../kernel/words/words';
import type { JourneyControl } from '../journey-context';
import { BOARD, journeySession } from '../testing/journey-session';
import { sampleJourney } from '../testing/sample-journey';
import { show } from '../testing/show';
import { createLook } from './look-store';
import { revealRecord } from './reveal';
import { useLook } from './use-look';
import { WayBar } from './WayBar';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const words = wordsOf(createTranslator('en'));

function bar(selected: readonly number[] = []) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const look = createLook(BOARD);
  const control = {
    session,
    board: BOARD,
    words,
    readOnly: false,
    run(command: never, args: never) {
      const result = session.runner.run(command, args);
      return result.done ? result.select : null;
    },
  } as unknown as JourneyControl;
  const seen: { current: ReturnType<typeof useLook> | null } = { current: null };
  function Bar() {
    const [open, setOpen] = useState(false);
    const now = useLook(session.projection, BOARD, look, words);
    seen.current = now;
    return (
      <WayBar
        search={null}
        control={control}
        look={look}
        seen={now}
        selection={new Set(selected.map((at) => sample.touchpoints[at] ?? ''))}
        filterOpen={open}
        onFilterOpen={setOpen}
      />
    );
  }
  const views = () => session.projection.list('view', BOARD) as unknown as readonly View[];
  return { session, sample, look, seen, views, ...show(<Bar />) };
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
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(screen.getByRole('menuitem', { name: 'Save as a view…' }));
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Waste only{Enter}');
    expect(views()[0]).toMatchObject({ name: 'Waste only', mode: 'hide', collapsed: [stage] });
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(screen.getByRole('menuitem', { name: 'Everything' }));
    expect(look.store.getState().collapsed.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(screen.getByRole('menuitem', { name: 'Waste only' }));
    expect(look.store.getState()).toMatchObject({ filter: { values: ['waste'] }, mode: 'hide' });
    expect([...look.store.getState().collapsed]).toEqual([stage]);
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
