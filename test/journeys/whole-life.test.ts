import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { HttpSteps } from '../support/http-steps.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { stepsOfEachRole } from './life/steps-of-each-role.js';
import { SCENES, type StepsByRole } from './life/whole-life.js';

describe('the whole life of a recommendation', () => {
  let app: TestApp;
  let mail: MailCatcher;
  let stepsByRole: StepsByRole;
  beforeAll(async () => {
    mail = await MailCatcher.open();
    app = await openTestApp({ today: '2022-05-19', environment: { SMTP_URL: mail.url } });
    await seedCouncil(app);
    stepsByRole = stepsOfEachRole(async () => new HttpSteps(app.url));
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  it.each(SCENES)('$title', ({ play }) => play(app, stepsByRole, mail));
});
