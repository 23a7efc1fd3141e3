import type { journey as en } from '../en/journey';

export const journey = {} as const satisfies Record<keyof typeof en, string>;
