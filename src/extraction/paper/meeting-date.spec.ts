import { describe, expect, it } from '@jest/globals';
import { meetingDateIn } from './meeting-date.js';

describe('the day of a meeting', () => {
  it.each([
    ['2025-06-04', ['Minutes of parish council meeting held on June 4th 2025']],
    [
      '2025-06-04',
      [
        'Draft Minutes for approval PIER COMMUNITY COUNCIL Minutes of meeting held on Wednesday 4th June 2025 at 7pm',
      ],
    ],
  ])('is %s where its minutes say so', (day, head) => {
    expect(meetingDateIn(head, 'minutes')).toBe(day);
  });

  it.each([
    ['on its line', ['Pier review', 'Publication date: 6/06/2025', 'Date of decision: 04/06/2025']],
    [
      'on the next',
      ['Authority', 'Cabinet minute 8 of 11 March 2025, which gave it', 'Date of decision', '4 June 2025'],
    ],
  ])('is labelled as the day of the decision %s', (_, head) => {
    expect(meetingDateIn(head, 'final-report')).toBe('2025-06-04');
  });

  const prose =
    'the Director submitted a report that set out, at length, which of the recommendations were still to be carried out and why.';
  it.each([
    [
      'the minutes of the last one',
      ['The minutes of the meeting on 8 March 2025 were approved as a record.'],
    ],
    ['minutes of several', ['Minutes of the meetings held on 9 February and 9 November 2025']],
    ['another body’s', ['Item called in from the Cabinet meeting of 11 September 2025.']],
    ['one still to come', ['Members were encouraged to attend the Pier Panel meeting on 17 November 2025.']],
    [
      'an extra one',
      ['The chair sought views on holding an additional meeting of the committee on 13 July 2025.'],
    ],
    ['a minute of another meeting', [`Further to Minute 32 of the meeting held on 16 April 2025, ${prose}`]],
    [
      'a list of meetings',
      ['Pier Committee meetings on Tuesday, the 3rd June 2025 and Monday, the 9th June 2025'],
    ],
    [
      'what officers asked about another committee',
      [
        `Members were told that he had requested that the report to the Pier Committee on 4 June 2025 be withdrawn; ${prose}`,
      ],
    ],
    ['decisions of several meetings', ['Planner', '09/08/2025 - Planner', '07/11/2024 - Planner']],
    [
      'an answer to what was asked',
      ['Pier review', 'Rails should be painted. Accepted by the Executive, 4 June 2025'],
    ],
  ])('is none in %s', (_, head) => {
    expect(meetingDateIn(head, 'other')).toBeNull();
  });

  it('is not the day that a letter bears, unless those who decide answer in it', () => {
    const letter = ['18 July 2025', 'Dear Chair', 'Thank you for your letter.'];
    expect(meetingDateIn(['Wold Hospitals NHS Trust', ...letter], 'response')).toBeNull();
    expect(meetingDateIn(['Cabinet Office', ...letter], 'response')).toBe('2025-07-18');
  });
});
