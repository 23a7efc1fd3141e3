import type { analysis as en } from '../en/analysis';

export const analysis = {} as const satisfies Record<keyof typeof en, string>;
