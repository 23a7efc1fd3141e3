/** Every kind of round, in the order offered. */
import { dots } from './dots';
import { handshake } from './handshake';
import { ideation } from './ideation';
import { merge } from './merge';
import { mirror } from './mirror';
import { ownSteps } from './own-steps';
import { rating } from './rating';
import type { RoundKind } from './round-kind';
import { themes } from './themes';
import { waste } from './waste';

export const ROUND_KINDS: readonly RoundKind[] = [
  ownSteps,
  mirror,
  rating,
  ideation,
  merge,
  dots,
  waste,
  handshake,
  themes,
];

const BY_ID: ReadonlyMap<string, RoundKind> = new Map(ROUND_KINDS.map((kind) => [kind.id, kind]));

/** @returns undefined for a kind of another version, which is kept and shown plainly */
export function roundKind(id: string): RoundKind | undefined {
  return BY_ID.get(id);
}
