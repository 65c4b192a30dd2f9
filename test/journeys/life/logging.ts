import { expect } from '@jest/globals';
import mammoth from 'mammoth';
import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says, signIn } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

/** A word that stands in nothing but what is exempt. */
export const SECRET = 'Quillfeather';
export const PUBLIC_SUMMARY = 'A recommendation about the placement of one child.';

export const KEEPER = 'democratic-services@thornmere.example';
const EARLIER = 'That the Executive reviews the sufficiency of foster homes.';
const ASKED = 'That the Executive reviews the sufficiency of foster homes in the borough every year.';

/** A recommendation made long ago, a near-same one of today that is linked to it, and one that is exempt. */
export async function logByHand(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2022-05-19');
  await signIn(hand, KEEPER);
  const made = { body: "Children's Panel", addressee: 'Executive', publicity: 'published' };
  await hand.goTo('/recommendations/new');
  await hand.fill({ ...made, text: EARLIER, ...boxes('madeOn', '2021-11-03') });
  await hand.press('Save');
  expect(await hand.heading()).toContain('R2021/001');

  await hand.goTo('/recommendations/new');
  await hand.fill({ ...made, text: ASKED, further: 'NHS', tags: 'Fostering, homes', wards: 'Harbour' });
  await hand.press('Look for earlier ones');
  await says(hand, /made earlier.*R2021\/001.*Nothing is saved yet/);
  await hand.fill({ ...boxes('madeOn', '2022-05-18'), atMeeting: 'yes', repeats: 'R2021-001' });
  await hand.press('Save');
  await says(hand, 'Repeats R2021/001');
  await says(hand, 'Addressed to Executive, Thornmere Hospitals NHS Trust');
  await says(hand, 'Fostering, homes');

  await hand.goTo('/recommendations/new');
  await hand.fill({ ...made, publicity: 'exempt', text: `That the ${SECRET} placement be looked into.` });
  await hand.fill(boxes('madeOn', '2022-05-18'));
  await hand.press('Save');
  await says(hand, /There is a problem.*Enter what the public may read instead/);
  await hand.fill({ ground: 'paragraph-1', summary: PUBLIC_SUMMARY });
  await hand.press('Save');
  await says(hand, 'R2022/002');
}

/** The letter is made and served, and its date corrected afterwards: the clock follows, the first date stays visible. */
export async function giveNotice(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2022-05-24');
  await hand.goTo('/recommendations/R2022-001');
  await says(hand, 'Clock not started');
  await hand.follow('Record notice and receipt');
  await hand.follow('make the notice letter');
  await hand.follow('To Executive: 1 recommendation');
  await hand.fill({ addressedTo: 'The Leader of the Council', signedBy: 'The Statutory Scrutiny Officer' });
  await hand.fill(boxes('datedOn', '2022-05-20'));
  await hand.press('Make the letter');
  const letter = await mammoth.extractRawText({ buffer: await hand.download('Download the letter') });
  expect(letter.value).toContain(ASKED);
  expect(letter.value).toContain('section 9FE of the Local Government Act 2000');
  await hand.fill({ ...boxes('notice', '2022-05-23'), ...boxes('receipt', '2022-05-20') });
  await hand.press('Record');
  await says(hand, 'Served 23 May 2022');
  await hand.goTo('/recommendations/R2022-001');
  await says(hand, '22 July 2022');

  await hand.follow('Correct receipt of the notice in writing');
  await hand.fill(boxes('notice', '2022-05-24'));
  await hand.press('Record');
  expect(hand.status()).toBe(422);
  await hand.fill({ reason: 'The receipt book says that it was handed in on the Tuesday.' });
  await hand.press('Record');
  await hand.goTo('/recommendations/R2022-001');
  await says(hand, '23 July 2022');
  await says(hand, 'The receipt book says that it was handed in on the Tuesday.');
}

/** The executive rejects it, and a month later accepts it with a plan. */
export async function recordTwoResponses(app: TestApp, hand: JourneySteps): Promise<void> {
  const answer = async (day: string, decision: string, fields: Record<string, string>) => {
    app.clock.set(day);
    await hand.goTo('/recommendations/R2022-001');
    await hand.follow(decision === 'rejected' ? 'Record a response' : 'Record a further response');
    await hand.fill({ body: 'Executive', ...boxes('decidedOn', day), 'decision-R2022-001': decision });
    await hand.fill(fields);
    await hand.press('Record the response');
  };
  await answer('2022-06-14', 'rejected', { 'reasons-R2022-001': 'There is no money for it this year.' });
  await says(hand, 'There is no money for it this year.');
  await answer('2022-07-12', 'accepted', {
    'action-R2022-001': 'Publish a sufficiency statement every autumn',
    'owner-R2022-001': "Director of Children's Services",
    ...boxes('due-R2022-001', '2022-08-31'),
  });
  await says(hand, /Executive, 12 July 2022.*Executive, 14 June 2022 \(earlier response\)/);
  await says(hand, 'A2022/001');
}
