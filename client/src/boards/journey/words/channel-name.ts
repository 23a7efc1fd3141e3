/** Channels as people write them: well-known ones in any language, others as written. */
import { CHANNELS } from '@polku/shared/boards/journey/records/schema';
import { CATALOGUES, LOCALES } from '@polku/shared/i18n/catalogue';

/** @returns the stored form of what a person wrote: the well-known channel of that name in any language, or the text itself */
export function channelOf(text: string): string {
  const tidy = text.trim();
  const lower = tidy.toLowerCase();
  const named = (known: (typeof CHANNELS)[number]): boolean =>
    LOCALES.some((locale) => CATALOGUES[locale][`channel.${known}`].toLowerCase() === lower);
  return CHANNELS.find((known) => known === lower || named(known)) ?? tidy;
}
