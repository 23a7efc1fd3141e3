/** API errors: always `{ error: <code>, message }`; the message is for developers, the client translates the code. */
import type { ApiError } from '@polku/shared/kernel/protocol';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

export const API_ERRORS = {
  'invalid-body': 'The request is not of the expected form.',
  'not-found': 'Nothing here, or not for you.',
  'rate-limited': 'Too many requests; wait a while.',
  'too-large': 'The request is too large.',
  'link-off': 'This link is turned off for now.',
  'link-expired': 'This link has ended.',
  'password-needed': 'This link asks for a password.',
  'wrong-password': 'The password is another one.',
  'member-needed': 'Join with a name first.',
  waiting: 'You have knocked, and were not let in yet.',
  'door-closed': 'Nobody new is let in now.',
  removed: 'You were taken out of this project.',
  erased: 'This project was erased for good.',
  'secret-in-use': 'Another link or member of this project has this secret.',
  'too-many-projects': 'This server has as many projects as it may (MAX_PROJECTS); whoever runs it can allow more.',
  'too-many-links': 'The project has too many links.',
  'too-many-members': 'The project has as many members as it may.',
  'too-many-devices': 'This person goes on at as many devices as may be.',
  'wrong-code': 'There is no such code, or not any more.',
  'facilitator-code': 'A link of facilitators has no code: it would be too easy to guess for what it opens.',
  'last-facilitator-link': 'The last facilitator link without an end cannot be revoked, turned off or given an end.',
  'last-facilitator': 'The last facilitator cannot be removed or given another role.',
  'not-a-picture': 'Only PNG, JPEG and WebP are taken.',
  'too-many-pixels': 'The picture has too many pixels.',
  'wrong-hash': 'The bytes are not those that the address names.',
  'pictures-full': 'The pictures of this project take as much room as they may.',
  'versions-full': 'The versions of this project take as much room as they may.',
  'nothing-to-keep': 'There is nothing to keep yet.',
  'not-own': 'Only what you yourself have written a moment ago can be left out of a version.',
  'version-damaged': 'This version is not as it was written; it is not given out.',
  'round-closed': 'The round takes no answers of yours now.',
  'answered-elsewhere': 'You answer this round at another device; nobody here can tell which answers are yours.',
  'not-asked': 'You are not asked this.',
  muted: 'You are muted; answers to this round could not be left out later.',
  'too-many-dots': 'More dots than you have, or than may lie on one thing.',
  'too-many-notes': 'More notes than one person may write.',
  'too-many-voices': 'Answers have been entered for as many people without a device as may be.',
  'answers-too-large': 'The answers of one person are too long in all.',
  'note-in-use': 'Another note has this id.',
  'other-step': 'Another step runs now, or none.',
  'other-round': 'There is a round with this id that is set up otherwise.',
  'too-many-rounds': 'The project has as many rounds as it may.',
  'not-yet': 'A facilitator is here, or the time is not over.',
  unavailable: 'The store does not answer.',
  internal: 'The server failed; see its log.',
} as const;
export type ApiErrorCode = keyof typeof API_ERRORS;

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  constructor(
    readonly status: number,
    readonly code: ApiErrorCode,
    detail = '',
    readonly retryAfterSeconds = 0,
  ) {
    super(detail || API_ERRORS[code]);
  }
}

/**
 * Turns every failure of a route into an ApiError; unexpected ones are logged and reported as `internal` only.
 * @param isErased whether the project that the request is about was erased meanwhile: what fails by that is answered as what comes later
 */
export function failures(
  app: FastifyInstance,
  log: Logger,
  isErased: (request: FastifyRequest) => Promise<boolean>,
): void {
  const failureOf = async (failed: FastifyError, request: FastifyRequest): Promise<ApiFailure> => {
    const failure = failed instanceof ApiFailure ? failed : fromFastify(failed);
    if (failure.code !== 'internal') return failure;
    // When the store does not say it either, the first failure is the one to tell.
    const isGone = await isErased(request).catch(() => false);
    return isGone ? new ApiFailure(410, 'erased') : failure;
  };
  app.setErrorHandler(async (failed: FastifyError, request, reply) => {
    const { status, code, message, retryAfterSeconds } = await failureOf(failed, request);
    if (status >= 500) log.error({ err: failed }, 'request failed');
    if (retryAfterSeconds > 0) void reply.header('retry-after', retryAfterSeconds);
    const body: ApiError = { error: code, message };
    return reply.status(status).header('cache-control', 'no-store').send(body);
  });
}

function fromFastify({ statusCode = 500 }: FastifyError): ApiFailure {
  if (statusCode === 413) return new ApiFailure(413, 'too-large');
  if (statusCode === 404) return new ApiFailure(404, 'not-found');
  if (statusCode >= 400 && statusCode < 500) return new ApiFailure(400, 'invalid-body');
  return new ApiFailure(500, 'internal');
}
