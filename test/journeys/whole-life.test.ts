import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import { HttpSteps } from '../support/http-steps.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { eachOwn } from './life/each-own.js';
import { type Hands, SCENES } from './life/whole-life.js';

describe('the whole life of a recommendation', () => {
  let house: House;
  let mail: MailCatcher;
  let hands: Hands;
  beforeAll(async () => {
    mail = await MailCatcher.open();
    house = await openHouse({ today: '2022-05-19', environment: { SMTP_URL: mail.url } });
    await seedCouncil(house);
    hands = eachOwn(async () => new HttpSteps(house.url));
  });
  afterAll(async () => {
    await house.close();
    await mail.close();
  });

  it.each(SCENES)('$title', ({ play }) => play(house, hands, mail));
});
