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
export async function logByHand(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2022-05-19');
  await signIn(steps, KEEPER);
  const made = { body: "Children's Panel", addressee: 'Executive', publicity: 'published' };
  await steps.goTo('/recommendations/new');
  await steps.fill({ ...made, text: EARLIER, ...boxes('madeOn', '2021-11-03') });
  await steps.press('Save');
  expect(await steps.heading()).toContain('R2021/001');

  await steps.goTo('/recommendations/new');
  await steps.fill({ ...made, text: ASKED, further: 'NHS', tags: 'Fostering, homes', wards: 'Harbour' });
  await steps.press('Look for similar recommendations');
  await says(steps, /earlier recommendation is similar.*R2021\/001.*Nothing is saved yet/);
  await steps.fill({ ...boxes('madeOn', '2022-05-18'), atMeeting: 'yes', repeats: 'R2021-001' });
  await steps.press('Save');
  await says(steps, 'Repeats R2021/001');
  await says(steps, 'Addressed to Executive, Thornmere Hospitals NHS Trust');
  await says(steps, 'Fostering, homes');

  await steps.goTo('/recommendations/new');
  await steps.fill({ ...made, publicity: 'exempt', text: `That the ${SECRET} placement be looked into.` });
  await steps.fill(boxes('madeOn', '2022-05-18'));
  await steps.press('Save');
  await says(steps, /There is a problem.*Enter what the public can read instead/);
  await steps.fill({ ground: 'paragraph-1', summary: PUBLIC_SUMMARY });
  await steps.press('Save');
  await says(steps, 'R2022/002');
}

/** The letter is made and served, and its date corrected afterwards: the clock follows, the first date stays visible. */
export async function giveNotice(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2022-05-24');
  await steps.goTo('/recommendations/R2022-001');
  await says(steps, 'Response not yet requested');
  await steps.follow('Record notice and receipt');
  await steps.follow('make the notice letter');
  await steps.follow('To Executive: 1 recommendation');
  await steps.fill({ addressedTo: 'The Leader of the Council', signedBy: 'The Statutory Scrutiny Officer' });
  await steps.fill(boxes('datedOn', '2022-05-20'));
  await steps.press('Make the letter');
  const letter = await mammoth.extractRawText({ buffer: await steps.download('Download the letter') });
  expect(letter.value).toContain(ASKED);
  expect(letter.value).toContain('section 9FE of the Local Government Act 2000');
  await steps.fill({ ...boxes('notice', '2022-05-23'), ...boxes('receipt', '2022-05-20') });
  await steps.press('Record');
  await says(steps, 'Served 23 May 2022');
  await steps.goTo('/recommendations/R2022-001');
  await says(steps, '22 July 2022');

  await steps.follow('Correct receipt of the notice in writing');
  await steps.fill(boxes('notice', '2022-05-24'));
  await steps.press('Record');
  expect(steps.status()).toBe(422);
  await steps.fill({ reason: 'The receipt book says that it was handed in on the Tuesday.' });
  await steps.press('Record');
  await steps.goTo('/recommendations/R2022-001');
  await says(steps, '23 July 2022');
  await says(steps, 'The receipt book says that it was handed in on the Tuesday.');
}

/** The executive rejects it, and a month later accepts it with a plan. */
export async function recordTwoResponses(app: TestApp, steps: JourneySteps): Promise<void> {
  const answer = async (day: string, decision: string, fields: Record<string, string>) => {
    app.clock.set(day);
    await steps.goTo('/recommendations/R2022-001');
    await steps.follow(decision === 'rejected' ? 'Record a response' : 'Record a further response');
    await steps.fill({ body: 'Executive', ...boxes('decidedOn', day), 'decision-R2022-001': decision });
    await steps.fill(fields);
    await steps.press('Record the response');
  };
  await answer('2022-06-14', 'rejected', { 'reasons-R2022-001': 'There is no money for it this year.' });
  await says(steps, 'There is no money for it this year.');
  await answer('2022-07-12', 'accepted', {
    'action-R2022-001': 'Publish a sufficiency statement every autumn',
    'owner-R2022-001': "Director of Children's Services",
    ...boxes('due-R2022-001', '2022-08-31'),
  });
  await says(steps, /Executive, 12 July 2022.*Executive, 14 June 2022 \(earlier response\)/);
  await says(steps, 'A2022/001');
}
