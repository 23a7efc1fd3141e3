/** Dates and times as text: the day as everywhere (`showDate`), in the reader's time zone, with the time of day. */
import { showDate } from '@polku/shared/kernel/dates';
import type { Translator } from '@polku/shared/kernel/translate';

/** @returns the ISO date of a moment in the reader's time zone */
export function isoDay(at: Date | number): string {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** @returns e.g. `29 Nov 2026`, in Finnish `29.11.2026` */
export function showDay(at: Date | number, words: Translator): string {
  return showDate(isoDay(at), words);
}

/** @returns e.g. `08:56`, in Finnish `8.56` */
export function showTime(at: Date | number, words: Translator): string {
  const moment = new Date(at);
  const [hours, minutes] = [String(moment.getHours()), String(moment.getMinutes()).padStart(2, '0')];
  return words.locale === 'fi' ? `${hours}.${minutes}` : `${hours.padStart(2, '0')}:${minutes}`;
}

/** @returns e.g. `29 Nov 2026, 08:56`, in Finnish `29.11.2026 klo 8.56` */
export function showMoment(at: Date | number, words: Translator): string {
  const [day, time] = [showDay(at, words), showTime(at, words)];
  return words.locale === 'fi' ? `${day} klo ${time}` : `${day}, ${time}`;
}
