import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import { HttpSteps } from '../support/http-steps.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { councilPaper, describeWithPapers } from '../support/parts.js';
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
  let house: House;
  let mail: MailCatcher;
  let path: string;
  beforeAll(async () => {
    mail = await MailCatcher.open();
    house = await openHouse({ today: '2022-05-12', environment: { SMTP_URL: mail.url } });
    await seedCouncil(house);
  });
  afterAll(async () => {
    await house.close();
    await mail.close();
  });

  it('turns papers into tracked items, with the dates and the answers of the executive', async () => {
    await logAndAnswer(house, new HttpSteps(house.url), papers());
  });

  it('writes to the owner, who answers from the link', async () => {
    path = await chaseAndAnswer(house, new HttpSteps(house.url), mail);
  });

  it('lets the chair record the verdict of a meeting', async () => {
    await judge(house, new HttpSteps(house.url), path);
  });

  it("prints the board's report in every form", async () => {
    await report(house, new HttpSteps(house.url));
  });

  it('leaves a trail of who did what', async () => {
    const trail = await auditedActions(house);
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
