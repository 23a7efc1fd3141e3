import { expect, test } from 'vitest';
import { type RoomStatus, sumOfStatuses } from './save-status';

const WELL: RoomStatus = {
  device: 'saved',
  server: 'saved',
  connection: 'online',
  storeProblem: null,
  connectionProblem: null,
};
const sum = (discussion: Partial<RoomStatus>, content: Partial<RoomStatus> = {}, picturesWait = false) =>
  sumOfStatuses(
    [
      { kind: 'content', status: { ...WELL, ...content } },
      { kind: 'discussion', status: { ...WELL, ...discussion } },
      { kind: 'workshop', status: WELL },
    ],
    picturesWait,
  );

test.each([
  ['all is well', sum({}), ['saved', 'saved', 'online', null, null]],
  ['a picture waits', sum({}, {}, true), ['saved', 'waiting', 'online', null, null]],
  ['one document is being saved', sum({ device: 'saving' }), ['saving', 'saved', 'online', null, null]],
  ['one waits for the server', sum({ server: 'waiting' }), ['saved', 'waiting', 'online', null, null]],
  ['one connects', sum({ connection: 'connecting' }), ['saved', 'saved', 'connecting', null, null]],
  [
    'the store fails for one while another is being saved',
    sum({ device: 'failed', storeProblem: 'full' }, { device: 'saving' }),
    ['failed', 'saved', 'online', 'full', 'discussion'],
  ],
  [
    'one has stopped while another is offline',
    sum({ connection: 'stopped', connectionProblem: 'large' }, { connection: 'offline' }),
    ['saved', 'saved', 'stopped', 'large', 'discussion'],
  ],
  [
    'both have stopped',
    sum({ connection: 'stopped', connectionProblem: 'link' }, { connection: 'stopped', connectionProblem: 'link' }),
    ['saved', 'saved', 'stopped', 'link', null],
  ],
  [
    'the content has stopped and the store fails for another',
    sum({ device: 'failed', storeProblem: 'full' }, { connection: 'stopped', connectionProblem: 'link' }),
    ['failed', 'saved', 'stopped', 'full', 'discussion'],
  ],
])('given %s, then the sum says so', (_case, { device, server, connection, problem, problemIn }, expected) => {
  expect([device, server, connection, problem, problemIn]).toEqual(expected);
});
