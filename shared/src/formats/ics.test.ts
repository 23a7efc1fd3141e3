import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './ics';

const DAY = {
  uid: 'abc-2026-12-30@polku.example',
  day: '2026-12-31',
  title: 'Renting: what became of it',
  description: 'Done, stuck or dropped?',
  url: 'https://polku.example/p/abc/summary',
  at: Date.UTC(2026, 10, 30, 18, 45, 7, 12),
};
/** As readers unfold it: a line break and a space are nothing. */
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string): string | undefined =>
  linesOf(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
const readText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a day to keep', () => {
  it('is an event of the whole day, which ends the day after, over a new year too', () => {
    const file = calendarFile(DAY);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(linesOf(file)).toEqual(
      expect.arrayContaining([
        'UID:abc-2026-12-30@polku.example',
        'DTSTAMP:20261130T184507Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'URL:https://polku.example/p/abc/summary',
      ]),
    );
  });

  it('keeps every text as one value of one line, whatever it holds', () => {
    const title = 'A; B, C\\D\r\nATTENDEE:mailto:x@example.org\rEND:VEVENT\nBEGIN:VALARM';
    const file = calendarFile({ ...DAY, title, url: 'https://a.example/\r\nATTACH:x' });
    expect(linesOf(file).filter((line) => /^(ATTENDEE|BEGIN:VALARM|ATTACH)/.test(line))).toEqual([]);
    expect(linesOf(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(readText(valueOf(file, 'SUMMARY') ?? '')).toBe(
      'A; B, C\\D\nATTENDEE:mailto:x@example.org\nEND:VEVENT\nBEGIN:VALARM',
    );
  });

  it('has no line above 75 bytes, and cuts no character in two (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (description) => {
        const file = calendarFile({ ...DAY, description });
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        // oxlint-disable-next-line no-control-regex
        const shown = description.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
        expect(readText(valueOf(file, 'DESCRIPTION') ?? '')).toBe(shown);
      }),
    );
  });

  it('of no date is an error', () => {
    expect(() => calendarFile({ ...DAY, day: 'soon' })).toThrow(RangeError);
  });
});
