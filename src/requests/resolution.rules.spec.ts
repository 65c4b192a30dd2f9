import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { type ResolvedRequest, resolutionOn } from './resolution.rules.js';

const MEETING = { bodyName: "Children's Panel", heldOn: parseDay('2022-06-21') };
const request = (changed: Partial<ResolvedRequest>): ResolvedRequest => ({
  reference: 'A2022/001',
  text: 'Publish the plan.',
  publicity: 'published',
  kind: 'more-time',
  untilOn: parseDay('2022-09-30'),
  dueOn: parseDay('2022-09-30'),
  ownerName: 'Director',
  nth: 1,
  outcome: 'granted',
  words: null,
  newDueOn: parseDay('2022-09-30'),
  newOwnerName: null,
  ...changed,
});

describe('the resolution on requests', () => {
  it('is none where the meeting decided none', () => {
    expect(resolutionOn([], MEETING)).toBeNull();
    expect(resolutionOn([request({ outcome: null })], MEETING)).toBeNull();
  });

  it('names each that was granted, with its day and how often it was asked', () => {
    expect(resolutionOn([request({ nth: 4 })], MEETING)).toBe(
      "RESOLVED by Children's Panel on 21 June 2022: that more time be granted as follows: A2022/001, “Publish the plan” (Director), to 30 September 2022 (4th request).",
    );
  });

  it('parts what was granted, passed on and refused', () => {
    const words = resolutionOn(
      [
        request({}),
        request({
          reference: 'A2022/002',
          kind: 'not-mine',
          untilOn: null,
          newDueOn: null,
          newOwnerName: 'Head of Housing',
        }),
        request({
          reference: 'A2022/003',
          outcome: 'refused',
          newDueOn: null,
          words: 'It was put off twice.',
        }),
      ],
      MEETING,
    );
    expect(words).toContain(
      '(2) the following pass to another owner: A2022/002, “Publish the plan” (Director), to Head of Housing',
    );
    expect(words).toContain(
      '(3) the following requests be refused: A2022/003, “Publish the plan” (Director), more time to 30 September 2022, because: It was put off twice',
    );
  });

  it('names what is not published by its reference only', () => {
    const words = resolutionOn(
      [request({ publicity: 'exempt', outcome: 'refused', words: 'The child' })],
      MEETING,
    );
    expect(words).toBe(
      "RESOLVED by Children's Panel on 21 June 2022: that the following requests be refused: A2022/001, more time to 30 September 2022.",
    );
  });
});
