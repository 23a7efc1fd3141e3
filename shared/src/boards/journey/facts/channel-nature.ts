/**
 * The nature of a channel: whether people meet, talk or read there, and on what. What people set for the project's channels wins;
 * well-known ones have one by themselves. Unknown is null.
 */
import type { ChannelNature, ChannelNatures } from '../../../kernel/project';

const KNOWN: ReadonlyMap<string, ChannelNature> = new Map([
  ['web', 'digital'],
  ['app', 'digital'],
  ['email', 'digital'],
  ['chat', 'digital'],
  ['social', 'digital'],
  ['shop', 'face'],
  ['home', 'face'],
  ['phone', 'voice'],
  ['letter', 'paper'],
  // Systems talk to each other, nobody to a customer.
  ['system', 'none'],
  // A meeting in person, wherever it is.
  ['in person', 'face'],
  ['face to face', 'face'],
  ['face-to-face', 'face'],
  ['kasvokkain', 'face'],
  ['paikan päällä', 'face'],
]);

/** @returns the nature that a channel has unless people set another; null: unknown */
export function knownNature(channel: string): ChannelNature | null {
  return KNOWN.get(channel.trim().toLowerCase()) ?? null;
}

/** @param set what people set, by channel as boards store it */
export function natureOf(channel: string, set: ChannelNatures): ChannelNature | null {
  const name = channel.trim();
  if (name === '') return null;
  return (Object.hasOwn(set, name) ? set[name] : undefined) ?? knownNature(name);
}
