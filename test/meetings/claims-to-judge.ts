import { givenActions, pathOf } from '../actions/given-actions.js';
import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';

/** Actions of the children's panel that the director claims to have completed, each with an account of its own. */
export async function givenClaims(
  app: TestApp,
  council: Council,
  howMany: number,
  more: Parameters<typeof givenActions>[2] = {},
): Promise<string[]> {
  const drafts = Array.from({ length: howMany }, () => ({ dueOn: '2022-05-20', ...more }));
  const references = await givenActions(app, council, ...drafts);
  const officer = await app.signIn('officer');
  for (const reference of references) {
    const saved = await officer.submit(pathOf(reference, '/updates/new'), {
      claim: 'complete',
      words: `Done, see the figures of ${reference}.`,
      evidenceTitle: `Figures for ${reference}`,
      evidenceAddress: 'https://papers.thornmere.example/may.pdf',
    });
    if (saved.status !== 303) throw new Error(saved.errors.join('; '));
  }
  return references;
}

/** Enters a meeting. @returns where its verdicts are */
export async function givenMeeting(
  app: TestApp,
  bodyId: number,
  code: string,
  heldOn: string,
): Promise<string> {
  await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2) on conflict do nothing', [
    bodyId,
    heldOn,
  ]);
  return `/meetings/${code}/${heldOn}/verdicts`;
}

/** The fields of the form in which an item is judged. */
export function verdictOn(reference: string, verdict: string, words = ''): Record<string, string> {
  const inPath = reference.replace('/', '-');
  return { [`verdict-${inPath}`]: verdict, [`words-${inPath}`]: words };
}

/** What is chosen on the page about an item. */
export function chosenOn(page: VisitedPage, reference: string): string | undefined {
  const name = `verdict-${reference.replace('/', '-')}`;
  return new RegExp(`name="${name}" type="radio" value="([a-z-]+)" checked`).exec(page.html)?.[1];
}
