/** The workshop of a project: what is open, the step that runs, and what is now. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { LIMITS } from '@polku/shared/kernel/limits';
import { can } from '@polku/shared/kernel/permissions';
import { changedClock, endOf, pausedClock } from '@polku/shared/kernel/round-rules';
import { GRACE_MS } from '@polku/shared/kernel/rounds';
import type { OpenWorkshop, RunningStep, StepChange, WorkshopNow } from '@polku/shared/kernel/steps';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashSecret } from '../access/secrets';
import type { StoredRound, WorkshopAct } from '../log/workshop-types';
import type { LiveWorkshop } from '../workshop/live-workshop';
import { type Looker, myRounds, roundsNow } from '../workshop/round-views';
import { networkOf } from './addresses';
import type { ApiContext } from './api-context';
import { given, PATHS, read } from './bodies';
import type { Person } from './entry';
import { ApiFailure } from './failures';
import { NOW_QUERY, WORKSHOP_BODIES } from './workshop-bodies';

/** The step from now on, and what is written with it. */
interface Decided {
  readonly step: RunningStep | null;
  readonly acts?: readonly WorkshopAct[];
}
type Clock = Pick<StoredRound, 'state' | 'openedAt' | 'closesAt' | 'pausedAt' | 'paused'>;

const WAIT_MS = 25_000;
const TRY_AGAIN_SECONDS = 5;

/** @returns who looks, as the views need them */
export function lookerOf({ projectId, role, member, secret }: Person): Looker {
  return { projectId, role, member, secret, device: hashSecret(secret) };
}

export function workshopApi(context: ApiContext): void {
  const { app, store, entrance, projects, workshops, budgets } = context;

  app.put('/api/projects/:projectId/workshop', async (request): Promise<OpenWorkshop> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const opened = read(WORKSHOP_BODIES.workshop, request.body);
    const live = await workshops.open(projectId);
    await live.change(() => ({ acts: [{ act: 'workshop', workshop: opened }] }));
    live.tellAll();
    return opened;
  });

  app.delete('/api/projects/:projectId/workshop', async (request, reply): Promise<FastifyReply> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const live = await workshops.open(projectId);
    await runStep(live, projectId, () => ({ step: null, acts: [{ act: 'workshop', workshop: null }] }));
    return reply.status(204).send();
  });

  /**
   * From now on this is the step; what the one before narrowed, it narrows no more.
   * @returns what was decided at last
   */
  const runStep = async <D extends Decided>(
    live: LiveWorkshop,
    projectId: string,
    decide: (before: RunningStep | null, now: number) => D,
  ): Promise<D> => {
    let narrowing = false;
    const decided = await live.change(() => {
      const now = Date.now();
      const before = live.step;
      const next = decide(before, now);
      const { step, acts = [] } = next;
      narrowing = (before?.rights ?? 'role') !== (step?.rights ?? 'role');
      const goesOn = before !== null && before.pausedAt !== null && (step?.pausedAt ?? null) === null;
      const isSet = acts.some(({ act }) => act === 'course');
      const resumed = goesOn && !isSet ? changedRound(live, before, (round) => pausedClock(round, false, now)) : [];
      return { ...next, acts: [...acts, { act: 'step', step }, ...resumed] };
    });
    try {
      if (narrowing) await projects.changed(projectId);
    } finally {
      live.tellAll();
    }
    return decided;
  };

  app.put('/api/projects/:projectId/step', async (request): Promise<RunningStep> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const start = read(WORKSHOP_BODIES.step, request.body);
    const live = await workshops.open(projectId);
    const { step } = await runStep(live, projectId, (_before, now) => {
      if (start.roundId !== null && !live.find(start.roundId)) {
        throw new ApiFailure(400, 'invalid-body', 'roundId: there is no such round');
      }
      const endsAt = start.seconds === null ? null : now + start.seconds * 1000;
      return { step: { ...start, startedAt: now, endsAt, pausedAt: null } };
    });
    return step;
  });

  app.patch('/api/projects/:projectId/step', async (request): Promise<RunningStep> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const change: StepChange = given(read(WORKSHOP_BODIES.stepChange, request.body));
    const live = await workshops.open(projectId);
    const { told } = await runStep(live, projectId, (before, now) => {
      if (!before || before.stepId !== change.stepId) throw new ApiFailure(409, 'other-step');
      const step = changedStep(before, change, now);
      const { addSeconds, paused } = change;
      const ticks = addSeconds !== undefined || paused !== undefined;
      const clocked = (round: StoredRound): Clock => {
        const longer = addSeconds === undefined ? round : { ...round, ...withSeconds(round, addSeconds, now) };
        return paused === undefined ? longer : pausedClock(longer, paused, now);
      };
      return { step, told: asTold(step, now), acts: ticks ? changedRound(live, before, clocked) : [] };
    });
    return told;
  });

  app.delete('/api/projects/:projectId/step', async (request, reply): Promise<FastifyReply> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const live = await workshops.open(projectId);
    await runStep(live, projectId, () => ({ step: null }));
    return reply.status(204).send();
  });

  /** Waits for a change, as long as somebody listens. */
  const wait = async (
    request: FastifyRequest,
    reply: FastifyReply,
    person: Person,
    asRoom: boolean,
    ms: number,
  ): Promise<void> => {
    const { projectId, memberId, linkId, role } = person;
    const who = {
      projectId,
      address: networkOf(request.ip),
      person: memberId ?? `link ${linkId}`,
      most: memberId === null ? LIMITS.waitingPerLink : LIMITS.waitingPerPerson,
    };
    const leads = can(role, 'runWorkshop') && !asRoom;
    const waited = await workshops.wait(who, leads, ms, (end) => reply.raw.once('close', end));
    if (!waited) throw new ApiFailure(429, 'rate-limited', 'too many requests wait', TRY_AGAIN_SECONDS);
  };

  app.get('/api/projects/:projectId/now', async (request, reply): Promise<WorkshopNow> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    let person = await entrance.person(request, projectId, 'read', budgets.now);
    const { since, as, known } = read(NOW_QUERY, request.query);
    const asRoom = as === 'room';
    const live = await workshops.open(projectId);
    const heard = asRoom ? { memberId: null, role: 'viewer' as const } : person;
    live.hear(heard.memberId, heard.role);
    const pause = since === undefined ? 0 : live.pauseFor(since, WAIT_MS);
    if (pause > 0) {
      await wait(request, reply, person, asRoom, pause);
      await live.fresh();
      // Whoever was taken out meanwhile is told nothing any more.
      person = await entrance.person(request, projectId, 'read', null);
      if (!asRoom) live.hear(person.memberId, person.role);
    }
    const looker = asRoom ? null : lookerOf(person);
    const { revision } = live;
    const now = Date.now();
    const rounds = await myRounds(live, store, roundsNow(live, looker), looker, known ?? new Map());
    return {
      revision,
      now,
      workshop: live.workshop,
      step: live.step && asTold(live.step, now),
      rounds,
      people: live.people.here().length,
    };
  });
}

/** The round of a step goes with its clock. */
function changedRound(live: LiveWorkshop, step: RunningStep, change: (round: StoredRound) => Clock): WorkshopAct[] {
  const round = step.roundId === null ? undefined : live.find(step.roundId);
  if (round?.state !== 'open') return [];
  return [{ act: 'course', roundId: round.roundId, course: { ...round, ...change(round) } }];
}

/** While it is paused, its end is as it would be if it went on now. */
function asTold(step: RunningStep, now: number): RunningStep {
  if (step.pausedAt === null || step.endsAt === null) return step;
  return { ...step, endsAt: step.endsAt + now - step.pausedAt };
}

function changedStep(before: RunningStep, change: StepChange, now: number): RunningStep {
  const { addSeconds = 0, paused, stepId: _stepId, ...rest } = change;
  let { endsAt, pausedAt } = before;
  if (endsAt !== null && addSeconds !== 0) {
    const from = pausedAt ?? now;
    // Time that is over does not count.
    endsAt = addSeconds > 0 ? Math.max(endsAt, from) + addSeconds * 1000 : Math.max(from, endsAt + addSeconds * 1000);
  }
  if (paused === true) pausedAt ??= now;
  if (paused === false && pausedAt !== null) {
    if (endsAt !== null) endsAt += now - pausedAt;
    pausedAt = null;
  }
  return { ...before, ...rest, endsAt, pausedAt };
}

function withSeconds(round: StoredRound, seconds: number, now: number): Pick<StoredRound, 'closesAt'> {
  if (seconds >= 0) return changedClock(round, { more: { seconds } }, now);
  const end = endOf(round);
  return { closesAt: end === null ? round.closesAt : Math.min(end, Math.max(now + GRACE_MS, end + seconds * 1000)) };
}
