import type { formats as en } from '../en/formats';

export const formats = {} as const satisfies Record<keyof typeof en, string>;
