/** One valid request for every route of `docs/PROTOCOL.md`, and of pages and health: what mutations begin with. */
import { between, pick, type Random } from '../judge/random';
import { nameFrom, randomBytes } from './bytes';
import { PIXEL, roundOf, type Scene } from './scene';
import { KINDS } from './wire';

export interface Request {
  method: string;
  path: string;
  /** Name and value, in their order. */
  headers: [string, string][];
  /** JSON, bytes, or nothing. */
  body?: unknown;
}

interface RouteOptions {
  readonly scene: Scene;
  /** The secret that is shown. */
  readonly bearer: string;
  readonly random: Random;
}
type Route = (options: RouteOptions) => Pick<Request, 'method' | 'path' | 'body'>;

const fresh = (random: Random): string => nameFrom(random(), 'fresh');
const project =
  (method: string, path: string, body?: (options: RouteOptions) => unknown): Route =>
  (options) => ({ method, path: `/api/projects/${options.scene.id}${path}`, ...(body ? { body: body(options) } : {}) });
const inProject =
  (method: string, path: (options: RouteOptions) => string, body?: (options: RouteOptions) => unknown): Route =>
  (options) =>
    project(method, path(options), body)(options);

const profile = (random: Random): object => ({
  name: 'Väinö',
  side: pick(random, ['customer', 'staff', 'other']),
  teams: ['team1'],
});
const linkOf = ({ scene, random }: RouteOptions): string => `/links/${pick(random, Object.values(scene.linkIds))}`;
const memberOf = ({ scene, random }: RouteOptions): string =>
  `/members/${pick(random, Object.values(scene.memberIds))}`;
const step = (): object => ({
  stepId: 'step1',
  title: 'Step',
  instructions: 'Do it',
  seconds: 60,
  rights: 'role',
  place: { board: 'board1', view: '', record: '' },
  roundId: null,
  nth: 1,
  of: 3,
});
const answer = (): object => ({
  item: 'item1',
  ask: 'ask',
  note: '',
  values: { how: 3 },
  cantSay: false,
  why: 'because',
  kept: false,
});
/** Whoever reads `metrics` makes the server count all it has; so rarely. */
const RARE = 0.02;

/** Of everybody who has, or has not, a secret of the project. */
export const ROUTES: readonly Route[] = [
  ({ random }) => ({
    method: 'POST',
    path: '/api/projects',
    body: { projectId: fresh(random).slice(0, 20), secret: fresh(random) },
  }),
  ({ scene, random }) => ({
    method: 'POST',
    path: '/api/projects',
    body: { projectId: scene.id, secret: fresh(random) },
  }),
  ({ scene, bearer, random }) => ({
    method: 'POST',
    path: '/api/tickets',
    body: { projectId: scene.id, secret: bearer, device: fresh(random), member: fresh(random), password: 'guess' },
  }),
  project('GET', '/links'),
  project('POST', '/links', ({ random }) => ({ role: 'facilitator', label: 'Mine', secret: fresh(random) })),
  inProject('PATCH', linkOf, ({ random }) =>
    pick(random, [
      { label: 'x' },
      { off: true },
      { expiresAt: '2030-01-01T00:00:00Z' },
      { password: 'abcd' },
      { secret: fresh(random) },
    ]),
  ),
  inProject('DELETE', linkOf),
  inProject('POST', (options) => `${linkOf(options)}/code`),
  inProject('DELETE', (options) => `${linkOf(options)}/code`),
  project('PUT', `/blobs/${'0'.repeat(64)}`, () => Uint8Array.from(PIXEL)),
  inProject(
    'PUT',
    ({ scene }) => `/blobs/${scene.picture}`,
    ({ random }) => Uint8Array.from([...PIXEL, ...randomBytes(random, 3)]),
  ),
  inProject('GET', ({ scene }) => `/blobs/${scene.picture}`),
  project('POST', '/blobs/missing', ({ scene }) => ({ hashes: [scene.picture, '0'.repeat(64)] })),
  project('POST', '/members', ({ random }) => ({ ...profile(random), secret: fresh(random) })),
  project('GET', '/members'),
  inProject('PATCH', memberOf, ({ random }) =>
    pick(random, [
      { ownRole: 'facilitator' },
      { ownRole: null },
      { muted: true },
      { removed: true },
      { admitted: true },
    ]),
  ),
  inProject('GET', (options) => `${memberOf(options)}/edits?minutes=${between(options.random, 1, 10_080)}`),
  project('PATCH', '/me', ({ random }) => profile(random)),
  project('POST', '/me/move'),
  ({ random }) => ({ method: 'POST', path: '/api/moves', body: { code: 'ABC234', secret: fresh(random) } }),
  ({ random }) => ({
    method: 'POST',
    path: '/api/join',
    body: { ...profile(random), code: 'ABC234', secret: fresh(random) },
  }),
  project('GET', '/room'),
  project('PATCH', '/room', ({ random }) =>
    pick(random, [{ door: 'open' }, { frozen: ['*'] }, { door: 'closed', frozen: ['board1'] }]),
  ),
  project('GET', '/versions'),
  project('POST', '/versions', ({ random }) => ({
    kind: 'named',
    name: 'x',
    without: { client: between(random, 0, 2 ** 32), clock: 0 },
  })),
  inProject('GET', ({ scene }) => `/versions/${scene.versionId}`),
  inProject(
    'PATCH',
    ({ scene }) => `/versions/${scene.versionId}`,
    () => ({ name: 'y' }),
  ),
  project('GET', '/at?time=2026-01-01T00%3A00%3A00Z'),
  inProject(
    'GET',
    ({ scene }) => `/activity?before=2030-01-01T00:00:00Z&member=${scene.memberIds.editor}&board=board1`,
  ),
  project('PUT', '/workshop', () => ({ title: 'W', teams: [{ id: 'team1', name: 'T' }] })),
  project('DELETE', '/workshop'),
  project('PUT', '/step', step),
  project('PATCH', '/step', () => ({ stepId: 'step1', addSeconds: 30, paused: true, rights: 'discuss' })),
  project('DELETE', '/step'),
  inProject('GET', ({ random }) => `/now?since=${pick(random, ['0', '1', '9007199254740991'])}&as=room&known=a.1,b.2`),
  project('GET', '/now'),
  project('POST', '/rounds', ({ random }) => roundOf(fresh(random).slice(0, 20))),
  project('GET', '/rounds'),
  inProject('GET', ({ scene }) => `/rounds/${scene.roundId}?as=room`),
  inProject(
    'PATCH',
    ({ scene }) => `/rounds/${scene.roundId}`,
    ({ random }) =>
      pick(random, [
        { open: false },
        { more: { seconds: 60 } },
        { shown: { item: 'item1', beat: 1 } },
        { later: ['team1'] },
        { cancelled: true },
      ]),
  ),
  inProject(
    'PUT',
    ({ scene }) => `/rounds/${scene.roundId}/answers`,
    ({ random }) => ({
      answers: [answer()],
      gone: [{ item: 'item2', ask: 'ask', note: '' }],
      done: random() < 0.5,
    }),
  ),
  inProject('POST', ({ scene }) => `/rounds/${scene.roundId}/reveal`),
  ({ scene, random }) => ({
    method: 'GET',
    path: `/sync/${scene.id}-${pick(random, KINDS)}?ticket=${fresh(random)}&v=2&epoch=${scene.epoch}`,
  }),
  ({ random }) => ({ method: 'GET', path: random() < RARE ? '/metrics' : '/p/some-project' }),
  ({ random }) => ({
    method: 'GET',
    path: pick(random, ['/', '/w/x', '/healthz', '/index.html', '/assets/none-12345678.js']),
  }),
];
/** Only by who may: of a project that is given up. */
export const ERASING: Route = project('DELETE', '');
