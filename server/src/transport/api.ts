/** The JSON API of protocol.ts and members.ts. Errors are codes that the client translates. */
import type { FastifyInstance } from 'fastify';
import { activityApi } from './activity-api';
import type { ApiContext } from './api-context';
import { codeApi } from './code-api';
import { entrance } from './entry';
import { linkApi } from './link-api';
import { memberApi } from './member-api';
import { passwordCheck } from './password-check';
import { projectApi } from './project-api';
import { roomApi } from './room-api';
import { roundApi } from './round-api';
import { versionApi } from './version-api';
import { workshopApi } from './workshop-api';

export type ApiOptions = Omit<ApiContext, 'app' | 'entrance' | 'password'>;

/** Registers the routes under /api. */
export function api(app: FastifyInstance, options: ApiOptions): void {
  const context: ApiContext = {
    ...options,
    app,
    entrance: entrance(options.store, options.budgets),
    password: passwordCheck(options.budgets, options.tried),
  };
  projectApi(context);
  linkApi(context);
  memberApi(context);
  codeApi(context);
  roomApi(context);
  versionApi(context);
  activityApi(context);
  workshopApi(context);
  roundApi(context);
}
