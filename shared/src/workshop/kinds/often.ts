/** How often something happens, in words that people can answer, and what that is a month: 21 working days, 4.3 weeks. */
export const OFTEN = {
  'many-a-day': 5 * 21,
  'a-day': 21,
  'some-a-week': 3 * 4.3,
  'a-week': 4.3,
  'some-a-month': 2,
  'a-month': 1,
  'some-a-year': 0.25,
} as const;
export const OFTEN_NAMES = Object.keys(OFTEN) as readonly (keyof typeof OFTEN)[];

/** @returns times a month; null for no such answer */
export function timesAMonth(often: unknown): number | null {
  return typeof often === 'string' && Object.hasOwn(OFTEN, often) ? OFTEN[often as keyof typeof OFTEN] : null;
}
