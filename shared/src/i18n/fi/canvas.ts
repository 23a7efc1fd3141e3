import type { canvas as en } from '../en/canvas';

export const canvas = {} as const satisfies Record<keyof typeof en, string>;
