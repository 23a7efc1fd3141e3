/** Sums up where the edits of all documents of a project are. */
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { ConnectionState } from './connection';
import type { SaveStatus } from './session-types';

/** Of one document. */
export interface RoomStatus {
  readonly device: SaveStatus['device'];
  readonly server: SaveStatus['server'];
  readonly connection: ConnectionState;
  /** Message ids: why the browser's store fails, and why the connection has stopped. */
  readonly storeProblem: string | null;
  readonly connectionProblem: string | null;
}

const DEVICE = ['failed', 'saving', 'saved'] as const;
const CONNECTION = ['stopped', 'offline', 'connecting', 'online'] as const;

/**
 * The worst of each: nothing is called saved before it is so in every document.
 * @param rooms the content comes first: what all have in common is told as of the project
 * @param picturesWait whether pictures are still to be sent
 * @param erased whether the server has erased the project: nothing of it is there any more
 */
export function sumOfStatuses(
  rooms: readonly { readonly kind: RoomKind; readonly status: RoomStatus }[],
  picturesWait: boolean,
  erased = false,
): SaveStatus {
  const all = rooms.map(({ status }) => status);
  const problems = rooms.flatMap(({ kind, status }) =>
    [status.storeProblem, status.connectionProblem]
      .filter((problem) => problem !== null)
      .map((problem) => ({ kind, problem })),
  );
  // A failing store loses edits, a stopped connection keeps them here.
  const told =
    problems.find(({ problem }) => all.some(({ storeProblem }) => storeProblem === problem)) ?? problems[0] ?? null;
  return {
    device: DEVICE.find((one) => all.some(({ device }) => device === one)) ?? 'saved',
    server: erased || picturesWait || all.some(({ server }) => server === 'waiting') ? 'waiting' : 'saved',
    connection: CONNECTION.find((one) => all.some(({ connection }) => connection === one)) ?? 'connecting',
    problem: told?.problem ?? null,
    problemIn: told && told.kind !== 'content' ? told.kind : null,
  };
}

/** @returns whether both say the same */
export function sameStatus(a: SaveStatus, b: SaveStatus): boolean {
  return (
    a.device === b.device &&
    a.server === b.server &&
    a.connection === b.connection &&
    a.problem === b.problem &&
    a.problemIn === b.problemIn
  );
}
