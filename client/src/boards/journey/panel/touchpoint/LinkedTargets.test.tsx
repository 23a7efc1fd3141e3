import { BOARD_KINDS, SPECS, LINK_TARGETS } from '@polku/shared/boards/index';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { Doc } from 'yjs';
import { ShowRecordProvider } from '../../../../kernel/board-navigation';
import { LinkTargetsProvider } from '../../../../kernel/link-targets';
import { BOARD, journeySession } from '../../testing/journey-session';
import { mustRun, sampleJourney } from '../../testing/sample-journey';
import { show } from '../../../../kernel/words/testing/show';
import { JourneyPanel } from '../JourneyPanel';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const { goals, value } = BOARD_KINDS;

/** The side panel of a journey beside a goals board and a value map. */
function panel(select: readonly number[], options: { readOnly?: boolean; bare?: boolean } = {}) {
  const doc = new Doc();
  const session = journeySession(doc, 'facilitator', SPECS);
  const sample = sampleJourney(session);
  const board = (id: string, kind: string, name: string) =>
    ({ op: 'create', id, type: 'board', board: '', fields: { kind, name, order: `b${id}` } }) as const;
  writeChanges(
    doc,
    [board('aims', 'goals', 'Goals 2026'), board('offer', 'value', 'Renting')],
    SPECS,
    { by: '', now: 0 },
    LOCAL,
  );
  session.projection.flush();
  const add = (title: string) => mustRun(session, goals.commands.addGoal, { board: 'aims', title })[0] ?? '';
  const ids = options.bare
    ? { halves: '', answers: '', callback: '' }
    : {
        halves: add('Complaints halve'),
        answers: add('Whoever calls gets an answer'),
        callback:
          mustRun(session, value.commands.addValueItems, {
            board: 'offer',
            section: 'reliever',
            texts: ['Callback at a promised time'],
          })[0] ?? '',
      };
  const touchpoints = select.map((at) => sample.touchpoints[at] ?? '');
  const onShow = vi.fn<(id: string) => void>();
  const shown = show(
    <LinkTargetsProvider value={LINK_TARGETS}>
      <ShowRecordProvider value={onShow}>
        <JourneyPanel
          session={session}
          board={BOARD}
          selection={touchpoints}
          readOnly={options.readOnly ?? false}
          onHighlight={() => undefined}
          onSelect={() => undefined}
        />
      </ShowRecordProvider>
    </LinkTargetsProvider>,
  );
  const linked = (id: string): unknown => session.projection.get(id)?.['touchpoints'];
  return { session, ids, touchpoints, linked, onShow, ...shown };
}

describe('what a touchpoint is linked to', () => {
  it('is linked by keys, shown at once and unlinked', async () => {
    const { user, ids, touchpoints, linked, session } = panel([0]);
    await user.click(screen.getByRole('combobox', { name: 'Link a goal' }));
    await user.keyboard('answer{Enter}');
    expect(linked(ids.answers)).toEqual(touchpoints);
    expect(linked(ids.halves)).toEqual([]);
    expect(screen.getByRole('button', { name: 'Whoever calls gets an answer' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Unlink the goal Whoever calls gets an answer' }));
    expect(linked(ids.answers)).toEqual([]);
    session.runner.undo.undo();
    expect(linked(ids.answers)).toEqual(touchpoints);
  });

  it('may be an item of a value map, and leads there', async () => {
    const { user, ids, touchpoints, linked, onShow } = panel([1]);
    await user.click(screen.getByRole('combobox', { name: 'Link an item of a value map' }));
    const list = screen.getByRole('listbox', { name: 'Serves' });
    await user.click(
      within(list).getByRole('option', { name: /^Callback at a promised time, Pain reliever · Renting/ }),
    );
    expect(linked(ids.callback)).toEqual(touchpoints);
    await user.click(screen.getByRole('button', { name: 'Callback at a promised time' }));
    expect(onShow).toHaveBeenCalledWith(ids.callback);
  });

  it('is linked to all that are selected, and says when it holds for some', async () => {
    const { user, ids, touchpoints, linked, session } = panel([0, 1, 2]);
    const [first = ''] = touchpoints;
    mustRun(session, goals.commands.linkGoalTouchpoints, { id: ids.halves, add: [first] });
    expect(await screen.findByText('Goals 2026 · 1 of 3')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Link a goal' }));
    await user.click(screen.getByRole('option', { name: /^Complaints halve/ }));
    expect(linked(ids.halves)).toEqual(touchpoints);
    await user.click(screen.getByRole('option', { name: /^Complaints halve, .*linked$/ }));
    expect(linked(ids.halves)).toEqual([]);
  });

  it('is not asked for where there is nothing to link to, nor of who may only look', () => {
    panel([0], { bare: true });
    expect(screen.queryByText('Goals that this affects')).toBeNull();
    cleanup();
    panel([0], { readOnly: true });
    expect(screen.queryByRole('combobox', { name: 'Link a goal' })).toBeNull();
  });
});
