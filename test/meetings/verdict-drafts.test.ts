import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { chosenOn, givenClaims, givenMeeting, verdictOn } from './claims-to-judge.js';

describe('verdicts that are a draft', () => {
  let app: TestApp;
  let council: Council;
  let chair: Visitor;
  let officer: Visitor;
  let claim: string;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    chair = await app.signIn('member');
    officer = await app.signIn('officer');
  });
  beforeEach(async () => {
    claim = (await givenClaims(app, council, 1))[0] ?? '';
  });
  afterAll(() => app.close());

  it.each([
    ['2022-07-01', '1.5'],
    ['2022-07-02', '99999999999'],
    ['2022-07-03', '2147483647'],
    ['2022-07-04', '-1'],
    ['2022-07-05', 'nothing'],
  ])(
    'prepared for %s on a page that says it had seen “%s” are a draft that grows old like others',
    async (day, seen) => {
      const toCome = await givenMeeting(app, council.bodies.CYP, 'CYP', day);
      const form = await chair.get(toCome);
      const fields = { ...verdictOn(claim, 'agreed-complete'), seen };
      expect((await chair.submitOn(form, fields)).location).toBe(toCome);
      const told = await officer.submit(pathOf(claim, '/updates/new'), {
        claim: 'complete',
        words: 'More.',
      });
      expect(told.status).toBe(303);
      expect(chosenOn(await chair.get(toCome), claim)).toBe('leave');
    },
  );
});
