import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../../calendar/calendar-day.js';
import { icalendar } from './icalendar.rules.js';

const AT = new Date('2022-06-15T11:00:00Z');
const event = (summary: string, description = 'Fostering Team') => ({
  ...{ uid: 'A2022-001@matters.example', on: parseDay('2022-06-30'), summary, description },
  url: 'https://matters.example/actions/A2022-001',
});

it('makes an event of the whole day, which ends with it', () => {
  const file = icalendar('Children’s Panel', [event('A2022/001: publish the plan')], AT);
  expect(file).toContain(
    'DTSTAMP:20220615T110000Z\r\nDTSTART;VALUE=DATE:20220630\r\nDTEND;VALUE=DATE:20220701\r\n',
  );
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

it('says when and where a meeting begins', () => {
  const meeting = { ...event('Meeting'), startTime: '14:30', place: 'Room 1, Town Hall' };
  const file = icalendar('x', [meeting], AT);
  expect(file).toContain('DTSTART:20220630T143000\r\nLOCATION:Room 1\\, Town Hall\r\n');
  expect(file).not.toContain('DTEND');
});

it('lets no words begin a line of their own', () => {
  const file = icalendar('x', [event('a, b; c\\d\r\nEND:VCALENDAR')], AT);
  expect(file).toContain('SUMMARY:a\\, b\\; c\\\\d\\nEND:VCALENDAR\r\n');
});

it('folds at 75 octets and gives the words back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const file = icalendar('x', [event('s', words)], AT);
      const lines = file.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [, told = ''] = /DESCRIPTION:(.*?)\r\nURL/s.exec(file.replaceAll('\r\n ', '')) ?? [];
      const back = told.replace(/\\n/g, (each, at) => (told[at - 1] === '\\' ? each : '\n'));
      expect(back.replace(/\\([\\;,])/g, '$1').replace(/\s/g, '')).toBe(
        words.replace(/\p{Cc}/gu, '').replace(/\s/g, ''),
      );
    }),
    { examples: [['é'.repeat(80)]] },
  );
});
