/** React access to the workshop of the open project. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { RunningStep, WorkshopNow } from '@polku/shared/kernel/steps';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { can } from '@polku/shared/kernel/permissions';
import { stepClock, type StepClock, useSeconds } from '../../kernel/workshop/step-clock';
import type { StepRunner } from './running';
import type { WorkshopControl, WorkshopUi } from './workshop-control';

export function useWorkshopUi<T>({ store }: WorkshopControl, select: (ui: WorkshopUi) => T): T {
  return useStore(store, select);
}

/** @returns what the server last told; null before it did */
export function useWorkshopNow({ follower }: WorkshopControl): WorkshopNow | null {
  return useStore(follower.store, ({ now }) => now);
}

/** @returns whether this person plans and runs the workshop */
export function useRuns({ session }: WorkshopControl): boolean {
  return useStore(session.state, ({ role }) => role !== null && can(role, 'runWorkshop'));
}

/** Renders with every second of a running clock. @returns null without a step */
export function useStepClock({ follower }: WorkshopControl): StepClock | null {
  const now = useStore(follower.store, (state) => state.now);
  const step = now?.step ?? null;
  const clock = now && step ? stepClock(step, now.now, follower.clock()) : null;
  useSeconds(clock !== null && clock.left !== null && !clock.paused);
  return clock;
}

/** @returns a round by its id, asked for if the server does not tell of it by itself; null until it is known */
export function useRound(workshop: WorkshopControl, runner: StepRunner, roundId: string | null): MyRound | null {
  const told = useWorkshopNow(workshop)?.rounds.find((one) => one.roundId === roundId);
  const before = useStore(runner.earlier, (rounds) => rounds.get(roundId ?? ''));
  const known = told !== undefined;
  useEffect(() => {
    if (roundId !== null && !known) void runner.fetchRound(roundId);
  }, [runner, roundId, known]);
  return told ?? before ?? null;
}

/** @returns the round that belongs to the step; null for none */
export function roundOfStep(now: WorkshopNow | null, step: RunningStep | null): MyRound | null {
  return now?.rounds.find(({ roundId }) => roundId === step?.roundId) ?? null;
}
