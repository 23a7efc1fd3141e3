/** A day to keep as an iCalendar file (RFC 5545): one event that takes the whole day. */

export interface CalendarDay {
  /** The same for the same day of the same thing, so that saving it again changes the entry and does not add one. */
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** An address that opens what it is about; without secrets. */
  readonly url: string;
  /** Milliseconds since 1970: when it was written. */
  readonly at: number;
}

/** A text value: what separates and ends values is escaped, a line break becomes `\n` (section 3.3.11). */
function textValue(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** A line has at most 75 bytes; what follows begins with a space (section 3.1). No character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += sign;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

const DAY_MS = 86_400_000;
const compactDay = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** Of an address only what cannot end the line. */
const uriValue = (url: string): string => url.replace(/\s/g, '');

/** @returns the file; lines end with CRLF @throws RangeError when `day` is no date */
export function calendarFile({ uid, day, title, description, url, at }: CalendarDay): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Polku//Workshop//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    // The end is not part of it.
    `DTEND;VALUE=DATE:${compactDay(dayAfter(day))}`,
    `SUMMARY:${textValue(title)}`,
    `DESCRIPTION:${textValue(description)}`,
    `URL:${uriValue(url)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
