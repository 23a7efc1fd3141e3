/**
 * Running a workshop: everything a facilitator starts, extends, reveals and writes. What is planned is in the document, what runs is
 * on the server, and nothing is kept here: another browser goes on where this one was.
 */
import type { Command, RunResult } from '@polku/shared/kernel/command';
import { newId } from '@polku/shared/kernel/ids';
import { teamRecord } from '@polku/shared/kernel/project';
import type { MyRound, RoundInfo, RoundItem, RoundResult, RoundSetup, RoundShown } from '@polku/shared/kernel/rounds';
import { runOf, stepsOf, workshopOf } from '@polku/shared/workshop/agenda';
import type { AddStepArgs } from '@polku/shared/workshop/commands/add-step';
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import { type Step, stepRecord } from '@polku/shared/workshop/records';
import { BLANK_PLAN, type RoundPlan } from '@polku/shared/workshop/round-plan';
import { summariseDots } from '@polku/shared/workshop/summary';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../kernel/session/server-call';
import type { Words } from '../../kernel/words/words';
import { problemOfAnswer } from './problem';
import type { WorkshopControl } from './workshop-control';

/** What boards give to rounds, and take from them; the app knows the boards. */
export interface BoardsDoor {
  /** @returns id of the board that the step works on; null where there is none */
  board(step: Step): string | null;
  /**
   * @param results of earlier rounds, by id
   * @returns what is opened, or why nothing can be, in words
   */
  setup(
    step: Step,
    results: ReadonlyMap<string, MyRound>,
  ): { readonly setup: RoundSetup } | { readonly problem: string };
  /** Everything that the step could ask about. */
  items(step: Step, results: ReadonlyMap<string, MyRound>): readonly RoundItem[];
  /** @returns id of the board that a round was about; null where there is none */
  home(round: MyRound): string | null;
  /** Whether what was revealed can be written into the boards. */
  writes(round: MyRound): boolean;
  /** Writes it as one step of undo. @returns what was written, or why nothing was, in words */
  write(round: MyRound): { readonly text: string } | { readonly problem: string };
  /** @returns ids of the items on which the room was split */
  split(setup: RoundSetup, result: RoundResult): readonly string[];
}

export interface Check {
  readonly id: string;
  readonly text: string;
  readonly good: boolean;
}

type OpenedRound = Pick<RoundInfo, 'roundId'>;
/** Of a workshop that begins after an earlier one in the project. */
const NOT_HELD = { versionBefore: '', versionAfter: '', endedAt: null, followUpOn: '' } as const;

/** What can be done once a round was revealed. */
export interface AfterReveal {
  readonly writes: boolean;
  /** Its notes can be put together. */
  readonly gathers: boolean;
  readonly split: readonly string[];
  readonly tied: readonly string[];
}

export interface StepRunner {
  /** Something is on its way to the server. */
  readonly busy: StoreApi<boolean>;
  /** Rounds of before that the server no longer tells of by itself, by id. */
  readonly earlier: StoreApi<ReadonlyMap<string, MyRound>>;
  /** Asks for a round of before, unless it is known. */
  fetchRound(roundId: string): Promise<void>;
  step(id: string): Step | null;
  /** @returns the one after a step; of null the first that was not run */
  following(after: string | null): Step | null;
  /** Whether the round of the running step was opened and not revealed. */
  unfinished(): boolean;
  /** @param step null: only what the workshop itself needs */
  checks(step: Step | null): readonly Check[];
  /** @returns what would be opened now; null when nothing can be */
  setupOf(step: Step): RoundSetup | null;
  itemsOf(step: Step): readonly RoundItem[];
  /** Runs a command on the plan; what is refused is told. */
  plan<Args>(command: Command<Args>, args: Args): RunResult;
  /** @returns its id; null when it was refused */
  addStep(step: AddStepArgs): string | null;
  duplicate(id: string): string | null;
  remove(id: string): boolean;
  openWorkshop(): Promise<boolean>;
  closeWorkshop(): Promise<boolean>;
  /** Opens its round, and makes it the step that all are at. */
  start(id: string): Promise<boolean>;
  startNext(): Promise<boolean>;
  /** The round of a step was opened and not revealed: before the step, or in it. */
  isBegun(step: Step): boolean;
  /** Opens the round of a step before the step runs: people answer by link, and nothing is shown before the reveal. */
  openBefore(id: string): Promise<boolean>;
  endStep(): Promise<boolean>;
  pause(on: boolean): Promise<boolean>;
  addTime(seconds: number): Promise<boolean>;
  closeRound(roundId: string): Promise<boolean>;
  openAgain(roundId: string): Promise<boolean>;
  moreTime(roundId: string, seconds: number, memberId?: string): Promise<boolean>;
  cancelRound(roundId: string): Promise<boolean>;
  /** A version of the boards is kept before. */
  reveal(round: MyRound): Promise<boolean>;
  show(roundId: string, shown: RoundShown | null): Promise<boolean>;
  after(round: MyRound): AfterReveal;
  write(round: MyRound): Promise<boolean>;
  secondRound(round: MyRound): Promise<boolean>;
  runOff(round: MyRound): Promise<boolean>;
  /** @param teams all that are asked after the reveal */
  askLater(round: MyRound, teams: readonly string[]): Promise<boolean>;
}

export interface StepRunnerOptions {
  readonly workshop: WorkshopControl;
  readonly boards: BoardsDoor;
  readonly words: () => Words;
}

const SECOND_ROUND_MINUTES = 4;

export function createStepRunner({ workshop, boards, words }: StepRunnerOptions): StepRunner {
  const { session, follower, toasts } = workshop;
  const api = session.steps;
  const doc = session.workshop;
  const read = doc.projection;
  const busy = createStore<boolean>(() => false);
  const earlier = createStore<ReadonlyMap<string, MyRound>>(() => new Map());
  const now = () => follower.store.getState().now;
  const t = (...args: Parameters<Words['t']>): string => words().t(...args);
  const tell = (text: string): void => toasts.show({ text, tone: 'problem', key: 'workshop' });
  /** One after the other, so that two taps start nothing twice. @returns whether all went well */
  const act = async (what: () => Promise<boolean>): Promise<boolean> => {
    if (busy.getState()) return false;
    busy.setState(true);
    try {
      return await what();
    } finally {
      busy.setState(false);
      follower.refresh();
    }
  };
  const well = (answer: Answer<unknown>): boolean => {
    const problem = problemOfAnswer(answer, words());
    if (problem !== null) tell(problem);
    return problem === null;
  };
  const call = (ask: () => Promise<Answer<unknown>>): Promise<boolean> => act(async () => well(await ask()));
  const plan = <Args>(command: Command<Args>, args: Args): RunResult => {
    const result = doc.runner.run(command, args);
    if (!result.done) tell(words().say(result.refusal.reason, result.refusal.values));
    return result;
  };
  const stepOf = (id: string): Step | null => {
    const step = read.get(stepRecord, id);
    return step && step.removed === null ? step : null;
  };
  const running = (): string | null => now()?.step?.stepId ?? null;

  const roundsKnown = (): ReadonlyMap<string, MyRound> =>
    new Map([...earlier.getState(), ...(now()?.rounds ?? []).map((round) => [round.roundId, round] as const)]);
  /** Ids of rounds of earlier steps that the step goes on from. */
  const sourcesOf = ({ round }: Step): readonly string[] =>
    [round?.items.step, round?.again]
      .flatMap((id) => (id ? (stepOf(id)?.roundId ?? '') : ''))
      .filter((id) => id !== '');
  const fetchRound = async (id: string): Promise<void> => {
    if (roundsKnown().get(id)?.result) return;
    const answer = await api.round(id);
    if (answer.kind === 'ok') earlier.setState(new Map([...earlier.getState(), [id, answer.value]]), true);
  };
  const fetchSources = async (step: Step): Promise<void> => {
    for (const id of sourcesOf(step)) await fetchRound(id);
  };
  const asks = ({ round }: Step): boolean => {
    const kind = round ? roundKind(round.kind) : undefined;
    return round !== null && kind !== undefined && kind.asks(round).length > 0;
  };
  const openNow = async (): Promise<boolean> => {
    const planned = workshopOf(read);
    const teams = session.projection.list(teamRecord, '').map(({ id, name }) => ({ id, name }));
    const title = planned?.title ?? '';
    const at = follower.clock();
    if (!well(await api.open({ title, teams }))) return false;
    const again = planned !== null && planned.endedAt !== null;
    if (again) plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { ...NOT_HELD, startedAt: at } });
    else if (planned && planned.versionBefore !== '') return true;
    const kept = await session.versions.keep({ kind: 'step', name: title.slice(0, 120) });
    // Without a version the figures of before are missing, and the workshop goes on all the same.
    if (kept.kind === 'ok') plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { versionBefore: kept.value.versionId } });
    return true;
  };
  const secondsOf = ({ minutes }: Step): number | null => (minutes === null || minutes === 0 ? null : minutes * 60);
  const begunOf = (step: Step): MyRound | undefined =>
    now()?.rounds.find(({ stepId, state }) => stepId === step.id && (state === 'open' || state === 'closed'));
  /** A round that was opened before has no end until its step runs. */
  const timed = async (round: MyRound, seconds: number): Promise<OpenedRound | false> => {
    const answer = await api.changeRound(round.roundId, { open: true, more: { seconds } });
    return well(answer) && answer.kind === 'ok' ? answer.value : false;
  };
  const openBefore = async (id: string): Promise<boolean> => {
    const step = stepOf(id);
    if (!step || !asks(step)) return false;
    if (!now()?.workshop && !(await openNow())) return false;
    const round = await openRoundOf(step, null);
    if (!round) return false;
    plan(WORKSHOP_COMMANDS.setStep, { ids: [id], fields: { roundId: round.roundId } });
    return true;
  };
  /** @returns null where nobody is asked anything; false when it could not be opened */
  const openRoundOf = async (step: Step, seconds = secondsOf(step)): Promise<OpenedRound | null | false> => {
    if (!asks(step)) return null;
    const begun = begunOf(step);
    if (begun) {
      const first = runOf([step], workshopOf(read)).every(({ startedAt }) => startedAt === null);
      return begun.closesAt === null && seconds !== null && first ? timed(begun, seconds) : begun;
    }
    await fetchSources(step);
    const made = boards.setup(step, roundsKnown());
    if ('problem' in made) {
      tell(made.problem);
      return false;
    }
    const roundId = newId();
    const answer = await api.openRound({ roundId, stepId: step.id, setup: made.setup, seconds });
    return well(answer) && answer.kind === 'ok' ? answer.value : false;
  };
  /** The first step that starts begins the workshop, not a round that was opened before it. */
  const noteBegun = (startedAt: number): void => {
    const from = workshopOf(read)?.startedAt ?? null;
    const steps = [...stepsOf(read), ...read.removed().flatMap(({ id }) => read.get(stepRecord, id) ?? [])];
    if (from !== null && steps.some((step) => step.startedAt !== null && step.startedAt >= from)) return;
    plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { startedAt, endedAt: null } });
  };
  const noteStarted = (step: Step, before: string | null, startedAt: number, round: OpenedRound | null): void => {
    noteBegun(startedAt);
    if (before !== null && before !== step.id && stepOf(before)) {
      plan(WORKSHOP_COMMANDS.setStep, { ids: [before], fields: { endedAt: startedAt } });
    }
    plan(WORKSHOP_COMMANDS.setStep, {
      ids: [step.id],
      fields: { startedAt, endedAt: null, ...(round === null ? {} : { roundId: round.roundId }) },
    });
  };
  const startNow = async (id: string): Promise<boolean> => {
    const step = stepOf(id);
    if (!step) return false;
    if (!now()?.workshop && !(await openNow())) return false;
    const round = await openRoundOf(step);
    if (round === false) return false;
    const steps = stepsOf(read);
    const board = boards.board(step);
    const answer = await api.start({
      stepId: id,
      title: step.title,
      instructions: step.instructions,
      seconds: secondsOf(step),
      rights: step.rights,
      place: board === null ? null : { board, view: step.placeView, record: step.placeRecord ?? '' },
      roundId: round?.roundId ?? null,
      nth: steps.findIndex((one) => one.id === id) + 1,
      of: steps.length,
    });
    const before = running();
    if (!well(answer) || answer.kind !== 'ok') return false;
    noteStarted(step, before, answer.value.startedAt, round);
    return true;
  };
  const following = (after: string | null): Step | null => {
    const steps = runOf(stepsOf(read), workshopOf(read));
    if (after === null) return steps.find(({ startedAt }) => startedAt === null) ?? steps[0] ?? null;
    const at = steps.findIndex(({ id }) => id === after);
    return at < 0 ? null : (steps[at + 1] ?? null);
  };
  const addStep = (step: AddStepArgs): string | null => {
    if (workshopOf(read) === null) plan(WORKSHOP_COMMANDS.setWorkshop, { fields: {} });
    const result = plan(WORKSHOP_COMMANDS.addStep, step);
    return result.done ? (result.select[0] ?? null) : null;
  };
  /** A round that follows from another comes right after its step, and starts at once. */
  const addAndStart = async (from: MyRound, title: string, round: RoundPlan): Promise<boolean> => {
    const at = stepsOf(read).findIndex(({ id }) => id === from.stepId);
    const origin = stepOf(from.stepId);
    const id = addStep({
      title,
      fields: {
        minutes: SECOND_ROUND_MINUTES,
        rights: 'answer',
        round,
        placeBoard: origin?.placeBoard ?? null,
        placeView: origin?.placeView ?? '',
        placeRecord: null,
      },
      ...(at < 0 ? {} : { index: at + 1 }),
    });
    return id !== null && (await startNow(id));
  };
  const planOf = ({ stepId, setup }: MyRound): RoundPlan =>
    stepOf(stepId)?.round ??
    roundKind(setup.kind)?.defaultPlan ?? {
      ...BLANK_PLAN,
      kind: setup.kind,
      mode: setup.mode,
      question: setup.question,
    };
  const afterReveal = (round: MyRound): AfterReveal => {
    const { setup, result } = round;
    const kind = roundKind(setup.kind);
    if (!result) return { writes: false, gathers: false, split: [], tied: [] };
    const ids = setup.items.map(({ id }) => id);
    return {
      writes: boards.writes(round),
      gathers: setup.notes !== null,
      split: boards.split(setup, result),
      tied: kind?.dots === true ? summariseDots(result, ids).runOff : [],
    };
  };
  const checksOf = (step: Step): readonly Check[] => {
    if (!asks(step)) return [];
    const made = boards.setup(step, roundsKnown());
    const missing = sourcesOf(step).some((id) => !roundsKnown().get(id)?.result);
    if (missing) {
      void fetchSources(step);
      return [{ id: 'setup', text: t('workshop.check.earlier'), good: false }];
    }
    if ('problem' in made) return [{ id: 'setup', text: made.problem, good: false }];
    return [{ id: 'setup', text: t('workshop.check.items', { n: made.setup.items.length }), good: true }];
  };
  return {
    busy,
    earlier,
    fetchRound,
    step: stepOf,
    following,
    unfinished() {
      const { step, rounds = [] } = now() ?? {};
      const round = rounds.find(({ roundId }) => roundId === step?.roundId);
      return round !== undefined && (round.state === 'open' || round.state === 'closed');
    },
    checks(step) {
      const people = now()?.people ?? 0;
      const online = session.state.getState().status.connection === 'online';
      return [
        ...(online ? [] : [{ id: 'online', text: t('workshop.check.offline'), good: false }]),
        ...(stepsOf(read).length === 0 ? [{ id: 'steps', text: t('workshop.check.steps'), good: false }] : []),
        ...(step ? checksOf(step) : []),
        people > 1
          ? { id: 'people', text: t('workshop.check.people', { n: people - 1 }), good: true }
          : { id: 'people', text: t('workshop.check.nobody'), good: false },
      ];
    },
    setupOf(step) {
      const made = boards.setup(step, roundsKnown());
      return 'problem' in made ? null : made.setup;
    },
    itemsOf: (step) => boards.items(step, roundsKnown()),
    plan,
    addStep,
    duplicate(id) {
      const result = plan(WORKSHOP_COMMANDS.duplicateStep, { id });
      return result.done ? (result.select[0] ?? null) : null;
    },
    remove(id) {
      const title = stepOf(id)?.title ?? '';
      if (!plan(WORKSHOP_COMMANDS.removeSteps, { ids: [id] }).done) return false;
      toasts.show({
        text: t('step.removed', { title: title || t('word.untitled') }),
        tone: 'info',
        action: { label: t('app.undo'), run: () => void plan(WORKSHOP_COMMANDS.restoreSteps, { ids: [id] }) },
      });
      return true;
    },
    openWorkshop: () => act(openNow),
    closeWorkshop: () =>
      act(async () => {
        if (!well(await api.close())) return false;
        const at = follower.clock();
        // What the boards came to, for who looks weeks later; without it the workshop is over all the same.
        const title = workshopOf(read)?.title ?? '';
        const name = t('summary.versionAtEnd', { title }).slice(0, 120);
        const kept = await session.versions.keep({ kind: 'step', name });
        const versionAfter = kept.kind === 'ok' ? kept.value.versionId : '';
        const before = running();
        if (before !== null && stepOf(before))
          plan(WORKSHOP_COMMANDS.setStep, { ids: [before], fields: { endedAt: at } });
        plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { endedAt: at, versionAfter } });
        return true;
      }),
    start: (id) => act(() => startNow(id)),
    isBegun: (step) => begunOf(step) !== undefined,
    openBefore: (id) => act(() => openBefore(id)),
    startNext: () =>
      act(async () => {
        const next = following(running());
        return next !== null && (await startNow(next.id));
      }),
    endStep: () =>
      act(async () => {
        const before = running();
        if (!well(await api.endStep())) return false;
        if (before !== null && stepOf(before)) {
          plan(WORKSHOP_COMMANDS.setStep, { ids: [before], fields: { endedAt: follower.clock() } });
        }
        return true;
      }),
    async pause(on) {
      const stepId = running();
      return stepId !== null && (await call(() => api.change({ stepId, paused: on })));
    },
    async addTime(seconds) {
      const stepId = running();
      return stepId !== null && (await call(() => api.change({ stepId, addSeconds: seconds })));
    },
    closeRound: (id) => call(() => api.changeRound(id, { open: false })),
    openAgain: (id) => call(() => api.changeRound(id, { open: true })),
    moreTime: (id, seconds, memberId) =>
      call(() => api.changeRound(id, { more: { seconds, ...(memberId === undefined ? {} : { memberId }) } })),
    cancelRound: (id) => call(() => api.changeRound(id, { cancelled: true })),
    reveal: (round) =>
      act(async () => {
        const title = stepOf(round.stepId)?.title ?? round.setup.question;
        const kept = await session.versions.keep({
          kind: 'step',
          name: t('workshop.version', { title }).slice(0, 120),
        });
        if (kept.kind === 'unreachable') return well(kept);
        return well(await api.reveal(round.roundId));
      }),
    show: (id, shown) => call(() => api.changeRound(id, { shown })),
    after: afterReveal,
    write: (round) =>
      act(async () => {
        const written = boards.write(round);
        if ('problem' in written) {
          tell(written.problem);
          return false;
        }
        const step = [...session.runner.undo.next('undo')].sort().join();
        toasts.show({
          text: written.text,
          tone: 'info',
          action: {
            label: t('app.undo'),
            run() {
              // Something else may have been done since: that is not what this button means.
              if ([...session.runner.undo.next('undo')].sort().join() === step) session.runner.undo.undo();
              else tell(t('workshop.write.undoLater'));
            },
          },
        });
        return well(await api.changeRound(round.roundId, { written: true }));
      }),
    secondRound: (round) =>
      act(() => {
        const before = planOf(round);
        return addAndStart(round, t('workshop.secondRound.title', { title: stepOf(round.stepId)?.title ?? '' }), {
          ...before,
          mode: round.setup.mode,
          items: { ...before.items, choose: 'split', ids: [], step: round.stepId },
          again: round.stepId,
        });
      }),
    runOff: (round) =>
      act(() => {
        const before = planOf(round);
        return addAndStart(round, t('workshop.runOff.title'), {
          ...before,
          mode: round.setup.mode,
          question: round.setup.question,
          items: { ...before.items, choose: 'picked', ids: afterReveal(round).tied },
          dots: 1,
          mostDots: 1,
          again: null,
        });
      }),
    askLater: (round, teams) => call(() => api.changeRound(round.roundId, { later: teams })),
  };
}
