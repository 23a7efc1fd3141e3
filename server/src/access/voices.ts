/**
 * Under which name somebody's answers to a round lie. Of a nameless round it is worked out from the secret that only the member's
 * device keeps, so that nothing stored says whose it is: not the hash of the secret either, since the secret itself is the key.
 */
import { createHmac } from 'node:crypto';
import type { RoundMode } from '@polku/shared/kernel/rounds';

export interface VoiceOptions {
  readonly projectId: string;
  readonly mode: RoundMode;
  /** The first of the rounds that ask the same again: in all of them a person has one voice. */
  readonly root: string;
}

/** @param secret the bearer's own */
export function voiceOf({ projectId, mode, root }: VoiceOptions, memberId: string, secret: string): string {
  return mode === 'nameless' ? secretVoice(secret, [projectId, root]) : `m:${memberId}`;
}

/** @param voice how the facilitator calls somebody without a device */
export function voiceOnBehalf({ projectId, mode, root }: VoiceOptions, voice: string, secret: string): string {
  return mode === 'nameless' ? secretVoice(secret, [projectId, root, voice]) : `b:${voice}`;
}

function secretVoice(secret: string, about: readonly string[]): string {
  return `k:${createHmac('sha256', secret)
    .update(['polku voice', ...about].join('\n'))
    .digest('base64url')}`;
}
