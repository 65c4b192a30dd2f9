import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';

/** Something on a day. What has no time falls on that day in every zone; what has one is at that time of the council's day. */
export type DueEvent = {
  /** For good the same for the same thing: `A2022-001@matters.example`. */
  readonly uid: string;
  readonly on: CalendarDay;
  /** `14:30`; null or left out for the whole day. */
  readonly startTime?: string | null;
  readonly place?: string | null;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
};

/** The most octets of a line (RFC 5545 section 3.1). */
const LONGEST_LINE = 75;

/** A calendar as a file (RFC 5545). @param at when it was made */
export function icalendar(name: string, events: readonly DueEvent[], at: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Matters Arising//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: DueEvent, at: Date): string[] {
  const { uid, summary, description, url, place } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${at.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...whenLines(event),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A time without a zone is that of whoever looks (RFC 5545 section 3.3.5): how long a meeting takes nobody knows. */
function whenLines({ on, startTime = null }: DueEvent): string[] {
  const day = on.replaceAll('-', '');
  if (startTime !== null) return [`DTSTART:${day}T${startTime.replace(':', '')}00`];
  return [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`];
}

/** Text in which no character can end a line or a value (RFC 5545 section 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Long lines go on after a line break and a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > (parts.length === 0 ? LONGEST_LINE : LONGEST_LINE - 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
