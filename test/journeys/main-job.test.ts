import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { HttpSteps } from '../support/http-steps.js';
import { councilPaper, describeWithPapers } from '../support/labelled-papers.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import {
  auditedActions,
  chaseAndAnswer,
  INVENTED_PAPERS,
  judge,
  logAndAnswer,
  type Papers,
  report,
} from './main-job.js';

/** Who has no account, as the trail names them. */
const SENDER = 'Dana Okafor, through the link sent to officer@thornmere.example,';

function journey(papers: () => Papers): void {
  let app: TestApp;
  let mail: MailCatcher;
  let path: string;
  beforeAll(async () => {
    mail = await MailCatcher.open();
    app = await openTestApp({ today: '2022-05-12', environment: { SMTP_URL: mail.url } });
    await seedCouncil(app);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  it('turns papers into tracked items, with the dates and the answers of the executive', async () => {
    await logAndAnswer(app, new HttpSteps(app.url), papers());
  });

  it('writes to the owner, who answers from the link', async () => {
    path = await chaseAndAnswer(app, new HttpSteps(app.url), mail);
  });

  it('lets the chair record the verdict of a meeting', async () => {
    await judge(app, new HttpSteps(app.url), path);
  });

  it("prints the board's report in every form", async () => {
    await report(app, new HttpSteps(app.url));
  });

  it('leaves a trail of who did what', async () => {
    const trail = await auditedActions(app);
    const kinds = new Set(trail.map(({ kind }) => kind));
    for (const kind of ['document', 'recommendation', 'action', 'reminder']) expect(kinds).toContain(kind);
    const actors = new Set(trail.map(({ actor }) => actor));
    for (const actor of ['Test democratic-services', SENDER, 'Test member']) expect(actors).toContain(actor);
  });
}

describe('the main job, on invented papers', () => journey(() => INVENTED_PAPERS));

describeWithPapers(
  "the main job, on a council's own papers (skipped where MATTERS_DOCUMENTS holds none)",
  () =>
    journey(() => ({
      report: councilPaper('002_'),
      minutes: councilPaper('003_'),
      broken: 'improvements in the reduction of the use of Connected Carer Placements',
      rank: /Interim Director of Children’s Care advised that this would be looked into and a response/,
    })),
);
