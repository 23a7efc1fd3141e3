import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { acceptFinding } from '@polku/shared/findings/commands/accept-finding';
import { auditJourney } from '@polku/shared/findings/audit';
import { analyseBoard } from '@polku/shared/boards/journey/analysis/analyse';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { finish } from '@polku/shared/kernel/pieces';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession, SPECS } from '../testing/journey-session';
import { mustRun, sampleJourney } from '../testing/sample-journey';
import { createBoardAnalysis, createLiveAnalysis, type LiveState } from './live-analysis';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

function opened() {
  const doc = new Doc();
  const session = journeySession(doc);
  const other: Change = {
    op: 'create',
    id: 'other',
    type: 'board',
    board: '',
    fields: { kind: 'journey', name: 'Another', order: 'a1' },
  };
  writeChanges(doc, [other], SPECS, { by: 'test', now: 0 }, LOCAL);
  const { touchpoints } = sampleJourney(session);
  const feel = (emotion: number): void => {
    mustRun(session, setTouchpointFields, { ids: [touchpoints[1] ?? ''], fields: { emotion } });
  };
  return { session, read: session.projection, feel };
}

describe('the live analysis of a board', () => {
  it('follows edits, and comes to what an analysis at once comes to', () => {
    const { read, feel } = opened();
    const live = createLiveAnalysis(read, BOARD);
    const seen: LiveState[] = [];
    const stop = live.follow('findings', (state) => seen.push(state));
    vi.runAllTimers();
    feel(2);
    feel(-2);
    vi.runAllTimers();
    expect(seen).toHaveLength(2);
    expect(live.current()?.figures).toEqual(analyseBoard(read, BOARD));
    expect(live.current()?.findings?.map(({ finding }) => finding)).toEqual(auditJourney(read, BOARD));
    stop();
    feel(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is one for all who look, and makes findings only for those who want them', () => {
    const { read } = opened();
    const live = createLiveAnalysis(read, BOARD);
    const figures = vi.fn<(state: LiveState) => void>();
    live.follow('figures', figures);
    vi.runAllTimers();
    expect(live.current()?.findings).toBeNull();
    const both = vi.fn<(state: LiveState) => void>();
    live.follow('findings', both);
    vi.runAllTimers();
    expect(both.mock.lastCall?.[0]).toBe(figures.mock.lastCall?.[0]);
    expect(both.mock.lastCall?.[0].findings?.length).toBeGreaterThan(0);
  });

  it('tells nothing anew when only another board was edited', () => {
    const { session, read } = opened();
    const live = createLiveAnalysis(read, BOARD);
    const told = vi.fn<(state: LiveState) => void>();
    live.follow('findings', told);
    vi.runAllTimers();
    mustRun(session, addStage, { board: 'other', name: 'Elsewhere' });
    vi.runAllTimers();
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('what is made anew', () => {
  it('is nothing but the decisions, when somebody decided', () => {
    const { session, read } = opened();
    const update = createBoardAnalysis(read, BOARD);
    const before = finish(update('findings'));
    expect(finish(update('findings'))).toBe(before);
    const [first] = before.findings ?? [];
    if (!first) throw new Error('nothing found');
    mustRun(session, acceptFinding, { board: BOARD, name: first.name, about: first.about });
    const after = finish(update('findings'));
    expect(after.figures).toBe(before.figures);
    expect(after.findings?.[0]).toMatchObject({ state: 'accepted', finding: first.finding });
    expect(after.findings?.[0]?.finding).toBe(first.finding);
  });
});
