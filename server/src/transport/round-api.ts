/** Rounds: facilitators open and change them, people answer, and what comes of them is given out as was promised. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { randomBytes } from 'node:crypto';
import { LIMITS } from '@polku/shared/kernel/limits';
import { can } from '@polku/shared/kernel/permissions';
import { changedClock, checkAnswer, moreTimeUntil, openedClock } from '@polku/shared/kernel/round-rules';
import type {
  AnswerRequest,
  MyAnswers,
  MyRound,
  OpenRound,
  RoundChange,
  RoundInfo,
  RoundSetup,
} from '@polku/shared/kernel/rounds';
import type { FastifyReply } from 'fastify';
import { hashSecret } from '../access/secrets';
import { voiceOf, voiceOnBehalf } from '../access/voices';
import type { Answering, AnswerRefusal, RoundCourse, StoredRound, WorkshopAct } from '../log/workshop-types';
import { isOpen, type LiveWorkshop, NobodyThere } from '../workshop/live-workshop';
import { RoundLists } from '../workshop/round-list';
import { infoOf, markingRounds, mayReveal, myRounds, voicesIn } from '../workshop/round-views';
import type { ApiContext } from './api-context';
import { given, PATHS, read } from './bodies';
import { spend } from './budgets';
import { type Person, refusal } from './entry';
import { ApiFailure } from './failures';
import { lookerOf } from './workshop-api';
import { AS_QUERY, ROUND_PATH, WORKSHOP_BODIES } from './workshop-bodies';

const STATUS: Record<AnswerRefusal, 403 | 404 | 409 | 413> = {
  'not-found': 404,
  'round-closed': 409,
  'answered-elsewhere': 409,
  'not-asked': 403,
  muted: 403,
  'too-many-dots': 409,
  'too-many-notes': 409,
  'too-many-voices': 409,
  'answers-too-large': 413,
  'note-in-use': 409,
};

type Acts = { readonly acts: readonly WorkshopAct[] };

export function roundApi(context: ApiContext): void {
  const { app, store, entrance, workshops, budgets } = context;

  /** @throws 404 for a round of another project, or none */
  const roundOf = (live: LiveWorkshop, roundId: string): StoredRound => {
    const round = live.find(roundId);
    if (!round) throw refusal('not-found');
    return round;
  };

  app.post(
    '/api/projects/:projectId/rounds',
    { bodyLimit: LIMITS.roundBytes },
    async (request, reply): Promise<RoundInfo> => {
      const { projectId } = read(PATHS.project, request.params, 404);
      await entrance.bearer(request, projectId, 'runWorkshop');
      // Zod leaves out what it does not know, so what is stored is what the contract says.
      const { roundId, stepId, setup, seconds }: OpenRound = read(WORKSHOP_BODIES.round, request.body) as OpenRound;
      await spend(budgets.roundsOpened, projectId);
      const live = await workshops.open(projectId);
      return live.exclusive(async () => {
        const again = setup.again === null ? null : live.find(setup.again);
        if (setup.again !== null && (!again || again.roundId === roundId || !asksAlike(again.setup, setup))) {
          throw new ApiFailure(400, 'invalid-body', 'setup.again: there is no such round that asks the same');
        }
        if (!live.find(roundId) && live.rounds.filter(isOpen).length >= LIMITS.openRoundsPerProject) {
          throw new ApiFailure(409, 'too-many-rounds');
        }
        const round: StoredRound = {
          ...openedClock(Date.now(), seconds),
          roundId,
          stepId,
          setup,
          root: again?.root ?? roundId,
          revealedAt: null,
          written: false,
          later: [],
          shown: null,
        };
        const opened = await store.call('openRound', projectId, round, randomBytes(16), LIMITS.roundsPerProject);
        if (opened.kind === 'conflict') throw new ApiFailure(409, 'other-round');
        if (opened.kind === 'too-many') throw new ApiFailure(409, 'too-many-rounds');
        if (opened.kind === 'opened') {
          live.keep(opened.round);
          live.tellAll();
          void reply.status(201);
        }
        return infoOf(live, opened.round, 'all');
      });
    },
  );

  const lists = new RoundLists();
  app.get('/api/projects/:projectId/rounds', async (request, reply): Promise<FastifyReply> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'read');
    const bytes = await lists.of(await workshops.open(projectId));
    return reply.header('content-type', 'application/json; charset=utf-8').send(bytes);
  });

  app.get('/api/projects/:projectId/rounds/:roundId', async (request): Promise<MyRound> => {
    const { projectId, roundId } = read(ROUND_PATH, request.params, 404);
    const person = await entrance.person(request, projectId, 'read');
    const { as } = read(AS_QUERY, request.query);
    const live = await workshops.open(projectId);
    const round = roundOf(live, roundId);
    const [mine] = await myRounds(live, store, [round], as === 'room' ? null : lookerOf(person), 'all');
    if (!mine) throw refusal('not-found');
    return mine;
  });

  app.patch('/api/projects/:projectId/rounds/:roundId', async (request): Promise<RoundInfo> => {
    const { projectId, roundId } = read(ROUND_PATH, request.params, 404);
    await entrance.bearer(request, projectId, 'runWorkshop');
    const { more, ...others } = given(read(WORKSHOP_BODIES.roundChange, request.body));
    const change: RoundChange = { ...others, ...(more ? { more: given(more) } : {}) };
    const live = await workshops.open(projectId);
    try {
      await live.change(() => ({ acts: changeOf(roundOf(live, roundId), change, Date.now()) }));
    } catch (error) {
      throw error instanceof NobodyThere ? refusal('not-found') : error;
    }
    live.tellAll();
    return infoOf(live, roundOf(live, roundId), 'all');
  });

  app.post('/api/projects/:projectId/rounds/:roundId/reveal', async (request): Promise<RoundInfo> => {
    const { projectId, roundId } = read(ROUND_PATH, request.params, 404);
    const { role } = await entrance.bearer(request, projectId, 'discuss');
    const live = await workshops.open(projectId);
    const { acts } = await live.change(async (): Promise<Acts> => {
      const before = roundOf(live, roundId);
      if (before.state === 'revealed') return { acts: [] };
      if (before.state === 'cancelled') throw new ApiFailure(409, 'round-closed');
      if (!(await mayReveal(live, before, role))) throw new ApiFailure(409, 'not-yet');
      const course: RoundCourse = { ...before, state: 'revealed', revealedAt: Date.now(), pausedAt: null };
      return { acts: [{ act: 'reveal', roundId, course, here: live.people.here() }] };
    });
    if (acts.length > 0) live.tellAll();
    return infoOf(live, roundOf(live, roundId), 'all');
  });

  app.put('/api/projects/:projectId/rounds/:roundId/answers', async (request): Promise<MyAnswers> => {
    const { projectId, roundId } = read(ROUND_PATH, request.params, 404);
    const person = await entrance.person(request, projectId, 'discuss', budgets.answers);
    const { member, role } = person;
    if (!member) throw refusal('member-needed');
    await spend(budgets.answersOfOne, member.memberId);
    const body: AnswerRequest = given(read(WORKSHOP_BODIES.answers, request.body));
    if (body.onBehalf && !can(role, 'runWorkshop')) throw refusal('not-found');
    const live = await workshops.open(projectId);
    const round = roundOf(live, roundId);
    for (const answer of body.answers) {
      const problem = checkAnswer(round.setup, answer);
      if (problem) throw new ApiFailure(400, 'invalid-body', `answer to ${answer.item}, ${answer.ask}: ${problem}`);
    }
    const answered = await workshops.answers.give(answeringOf(live, round, { ...person, member }, body));
    if (answered.kind === 'failed') throw new Error(answered.message);
    if (answered.kind !== 'kept') throw new ApiFailure(STATUS[answered.kind], answered.kind);
    live.hear(member.memberId, role);
    live.answered(roundId);
    return answered.mine;
  });
}

/**
 * Answers are paired with those of the earlier round. So it must ask the same: else one could be asked, without a name, what one said
 * before, and in the next round who one is.
 */
function asksAlike(before: RoundSetup, now: RoundSetup): boolean {
  if (before.mode !== now.mode || before.kind !== now.kind) return false;
  const fields = new Map(before.asks.map((one) => [one.id, JSON.stringify(one.fields)]));
  return now.asks.every(({ id, fields: own }) => fields.get(id) === JSON.stringify(own));
}

/** @throws 409 for what a round that is over cannot do any more */
function checkChange({ state }: StoredRound, { open, more, written, later, shown }: RoundChange): void {
  const takesMore = open !== undefined || more !== undefined;
  const speaksOfAnswers = written !== undefined || later !== undefined || shown !== undefined;
  if (takesMore && state !== 'open') throw new ApiFailure(409, 'round-closed');
  if (speaksOfAnswers && state === 'cancelled') throw new ApiFailure(409, 'round-closed');
  if (written && state !== 'revealed') throw new ApiFailure(409, 'not-yet');
}

/** @throws 409 for what a round that is over cannot do any more */
function changeOf(before: StoredRound, change: RoundChange, now: number): WorkshopAct[] {
  checkChange(before, change);
  const { roundId } = before;
  const { shown = before.shown, later = before.later, written = false, cancelled, more } = change;
  const course: RoundCourse = {
    ...before,
    ...changedClock(before, change, now),
    ...(cancelled ? { state: 'cancelled' } : {}),
    shown,
    later,
    written: before.written || written,
  };
  const acts: WorkshopAct[] = [{ act: 'course', roundId, course }];
  if (more?.memberId === undefined) return acts;
  return [{ act: 'more', roundId, memberId: more.memberId, until: moreTimeUntil(before, now, more.seconds) }, ...acts];
}

function answeringOf(
  live: LiveWorkshop,
  round: StoredRound,
  { projectId, member, secret }: Person & { readonly member: NonNullable<Person['member']> },
  { answers, gone = [], done, onBehalf }: AnswerRequest,
): Answering {
  const { roundId, root, setup } = round;
  const { mode } = setup;
  const options = { projectId, mode, root };
  const common = { done: done ?? null, projectId, roundId, now: Date.now(), device: hashSecret(secret), answers, gone };
  if (onBehalf) {
    const voice = voiceOnBehalf(options, onBehalf.voice, secret);
    const { side, teams } = onBehalf;
    return { ...common, voice, marks: [], memberId: null, side, teams, muted: false };
  }
  const { memberId, side, teams, muted } = member;
  const asksMarked = setup.asks.some(({ who }) => who.marked !== undefined);
  const marks = asksMarked ? voicesIn({ projectId, member, secret }, markingRounds(live)) : [];
  return { ...common, voice: voiceOf(options, memberId, secret), marks, memberId, side, teams, muted };
}
