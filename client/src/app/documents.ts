/** What the documents of a project are made of. */
import { ALL_MIGRATIONS, SPECS } from '@polku/shared/boards/index';
import { DISCUSSION_SPECS } from '@polku/shared/discussion/records';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import type { SessionOptions } from '../kernel/session/session-options';

/** Records of a type that is not here are kept as they are. */
export const DOCUMENTS: Pick<SessionOptions, 'specs' | 'discussionSpecs' | 'workshopSpecs' | 'migrations'> = {
  specs: SPECS,
  migrations: ALL_MIGRATIONS,
  discussionSpecs: DISCUSSION_SPECS,
  workshopSpecs: WORKSHOP_SPECS,
};
