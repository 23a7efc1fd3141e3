import { createTranslator } from '@polku/shared/i18n/translator';
import type { Role } from '@polku/shared/kernel/permissions';
import type { RunningStep, WorkshopNow } from '@polku/shared/kernel/steps';
import { createPeer } from '@polku/shared/testing/peer';
import { setWorkshop } from '@polku/shared/workshop/commands/set-workshop';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { localSession } from '../../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { createStepRunner } from './running';
import { StepStrip } from './StepStrip';
import { createWorkshop } from './workshop-control';

const WORDS = wordsOf(createTranslator('en'));
const STEP: RunningStep = {
  stepId: 's1',
  title: 'Mirror',
  instructions: 'Rate what you know.',
  seconds: 300,
  rights: 'answer',
  place: null,
  roundId: null,
  nth: 2,
  of: 6,
  startedAt: 0,
  endsAt: 300_000,
  pausedAt: null,
};
const NOW: WorkshopNow = {
  revision: 1,
  now: 60_000,
  workshop: { title: 'Tuesday', teams: [] },
  step: STEP,
  rounds: [],
  people: 4,
};

const closing: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const close of closing.splice(0)) close();
});

function strip(role: Role, now: WorkshopNow | null, place: string | null = null) {
  const peer = createPeer({ specs: new Map() });
  const time = { now: 60_000 };
  const session = localSession({ ...peer, specs: new Map(), workshopSpecs: WORKSHOP_SPECS }, role);
  const workshop = createWorkshop({
    session,
    toasts: createToasts(),
    time: () => time.now,
    page: { visible: () => false, onChange: () => () => undefined },
  });
  closing.push(() => workshop.destroy());
  const boards = {
    board: () => null,
    home: () => null,
    setup: () => ({ problem: '' }),
    items: () => [],
    writes: () => false,
    write: () => ({ problem: '' }),
    split: () => [],
  };
  const runner = createStepRunner({ workshop, boards, words: () => WORDS });
  workshop.follower.store.setState({ now, contact: 'live' });
  const onPlace = vi.fn<() => void>();
  render(
    <WordsProvider value={WORDS}>
      <StepStrip workshop={workshop} runner={runner} place={place} onPlace={onPlace} />
    </WordsProvider>,
  );
  return { workshop, onPlace, time };
}
const button = (name: string): HTMLElement | null => screen.queryByRole('button', { name });

it('tells everyone the step, its clock, and what rests', () => {
  strip('participant', NOW);
  const region = screen.getByRole('region', { name: 'Running step' });
  expect(region.textContent).toContain('Step 2 of 6');
  expect(region.textContent).toContain('Mirror');
  expect(region.textContent).toContain('Boards and comments rest');
  expect(screen.getByRole('timer', { name: 'Time left 4:00' })).toBeTruthy();
  expect(button('Pause')).toBeNull();
});

it('gives facilitators the clock', () => {
  strip('facilitator', NOW);
  expect(button('Pause')).not.toBeNull();
  expect(button('Add 1 min')).not.toBeNull();
  expect(screen.queryByText('Boards and comments rest')).toBeNull();
});

it('is not there without a workshop', () => {
  strip('participant', { ...NOW, workshop: null, step: null });
  expect(screen.queryByRole('region')).toBeNull();
});

it('opens the panel and leads to the place', async () => {
  const { workshop, onPlace } = strip('participant', NOW, '“Pays” on “Journey”');
  await userEvent.click(screen.getByRole('button', { name: 'Go to “Pays” on “Journey”' }));
  expect(onPlace).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Details' }));
  expect(workshop.store.getState()).toMatchObject({ open: true, view: { kind: 'now' } });
});

it('says when it may be out of date', () => {
  const { workshop } = strip('participant', NOW);
  expect(screen.queryByText('No connection')).toBeNull();
  workshop.follower.store.setState({ contact: 'lost' });
  return screen.findByText('No connection');
});

it('sounds at zero where a facilitator switched it on, once a key was pressed', async () => {
  const started = vi.fn();
  class Sound {
    readonly currentTime = 0;
    readonly destination = {};
    resume = () => Promise.resolve();
    createOscillator = () => ({
      frequency: { value: 0 },
      connect: (next: unknown) => next,
      start: started,
      stop: vi.fn(),
    });
    createGain = () => ({
      gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() },
      connect: (next: unknown) => next,
    });
  }
  vi.stubGlobal('AudioContext', Sound);
  /** @returns how many tones are heard as the time runs out */
  const runOut = ({ workshop, time }: ReturnType<typeof strip>): number => {
    const before = started.mock.calls.length;
    for (const now of [299_000, 300_000, 301_000]) {
      time.now = now;
      act(() => workshop.follower.store.setState({ now: { ...NOW } }));
    }
    time.now = 60_000;
    act(() => workshop.follower.store.setState({ now: { ...NOW } }));
    return started.mock.calls.length - before;
  };
  const facilitator = strip('facilitator', NOW);
  await userEvent.keyboard('a');
  expect(runOut(facilitator)).toBe(0);
  act(() => void facilitator.workshop.session.workshop.runner.run(setWorkshop, { fields: { sound: true } }));
  expect(runOut(facilitator)).toBe(0);
  await userEvent.keyboard('a');
  expect(runOut(facilitator)).toBe(2);
  act(() => void facilitator.workshop.session.workshop.runner.run(setWorkshop, { fields: { sound: false } }));
  expect(runOut(facilitator)).toBe(0);
  vi.unstubAllGlobals();
});
