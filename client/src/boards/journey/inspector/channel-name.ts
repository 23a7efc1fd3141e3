/** Channels as people read and write them: well-known ones in their language, others as written. */
import { CHANNELS } from '@polku/shared/boards/journey/schema';
import type { Words } from '../../../kernel/words/words';

/** @returns a channel as people read it */
export function channelName(words: Words, channel: string): string {
  return (CHANNELS as readonly string[]).includes(channel) ? words.say(`channel.${channel}`) : channel;
}

/** @returns the stored form of what a person wrote: the well-known channel of that name, or the text itself */
export function channelOf(words: Words, text: string): string {
  const tidy = text.trim();
  const lower = tidy.toLowerCase();
  return CHANNELS.find((known) => known === lower || words.say(`channel.${known}`).toLowerCase() === lower) ?? tidy;
}
