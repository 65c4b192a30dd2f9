import { describe, expect, it } from '@jest/globals';
import type { PlannedItem } from './planned-item.rules.js';
import { mailedItem, withoutDate } from './reminder.mail.js';

const ASKED = {
  kind: 'response',
  id: 1,
  reference: 'R2022/001',
  reason: 'due on 10 July 2022',
  daysLeft: -5,
};
const item = {
  ...ASKED,
  ownerName: 'Executive',
  copies: [],
  absence: null,
  next: null,
} as unknown as PlannedItem;
const facts = { clockRule: 'executive', bodyName: "Children's Panel", meetingBody: null, askedOn: null };
const matter = { facts: new Map([['response 1', facts]]), publicUrl: '', answerUrl: null } as never;

describe('what has no date', () => {
  it('is late for nobody, and no law is named for a response that is not owed yet', () => {
    const mailed = { ...mailedItem(item, 1, matter), law: 'Local Government Act 2000 s.9FE' };
    expect(withoutDate(mailed, item)).toMatchObject({
      standing: 'It has no response date, so no answer is late in law',
      isLate: false,
      law: null,
      next: null,
    });
    expect(withoutDate(mailed, { ...item, kind: 'action' }).standing).toBe('It has no due date');
  });
});
