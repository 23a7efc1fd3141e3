import type { session as en } from '../en/session';

export const session = {} as const satisfies Record<keyof typeof en, string>;
