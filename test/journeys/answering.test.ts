import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { HttpSteps } from '../support/http-steps.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { agree, answerByLink, comeTooLate, decideAndConfirm, draftByLink, oweThings } from './answering.js';

let app: TestApp;
let mail: MailCatcher;

beforeAll(async () => {
  mail = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: mail.url } });
  await oweThings(app, await seedCouncil(app));
});

afterAll(async () => {
  await app.close();
  await mail.close();
});

describe('from the mail to the verdict, without a password', () => {
  it('is answered by link, decided by a meeting, confirmed and agreed', async () => {
    const steps = () => new HttpSteps(app.url);
    await answerByLink(app, steps(), mail);
    await draftByLink(steps(), mail);
    await decideAndConfirm(app, steps());
    await agree(steps());
    await comeTooLate(app, steps(), mail);
  });
});
