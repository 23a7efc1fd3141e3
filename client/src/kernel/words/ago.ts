/** Relative time as text: minutes, hours and days; after a week the date. */
import { showDay, showMoment } from './moments';
import type { Words } from './words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function sayAgo(at: number, now: number, words: Words): string {
  const past = now - at;
  if (past < MINUTE) return words.t('overview.changed.now');
  if (past >= 7 * DAY) return showDay(at, words);
  const [unit, length]: ['minute' | 'hour' | 'day', number] =
    past < HOUR ? ['minute', MINUTE] : past < DAY ? ['hour', HOUR] : ['day', DAY];
  const format = new Intl.RelativeTimeFormat(regionOf(words), { style: 'short', numeric: 'always' });
  return format.format(-Math.floor(past / length), unit);
}

export function sayTime(at: number, words: Words): string {
  return showMoment(at, words);
}

function regionOf({ locale }: Words): string {
  return locale === 'en' ? 'en-GB' : locale;
}
