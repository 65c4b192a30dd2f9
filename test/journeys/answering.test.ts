import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import { HttpSteps } from '../support/http-steps.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { agree, answerByLink, comeTooLate, decideAndConfirm, draftByLink, oweThings } from './answering.js';

let house: House;
let mail: MailCatcher;

beforeAll(async () => {
  mail = await MailCatcher.open();
  house = await openHouse({ today: '2022-06-15', environment: { SMTP_URL: mail.url } });
  await oweThings(house, await seedCouncil(house));
});

afterAll(async () => {
  await house.close();
  await mail.close();
});

describe('from the mail to the verdict, without a password', () => {
  it('is answered by link, decided by a meeting, confirmed and agreed', async () => {
    const hand = () => new HttpSteps(house.url);
    await answerByLink(house, hand(), mail);
    await draftByLink(hand(), mail);
    await decideAndConfirm(house, hand());
    await agree(hand());
    await comeTooLate(house, hand(), mail);
  });
});
