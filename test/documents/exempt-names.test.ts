import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boxes, givenActions } from '../actions/given-actions.js';
import { seedRecommendations, seedReport } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** A word of the titles of exempt papers. */
const TITLE = 'Quillfeather';
/** R2022/002 and A2022/002 are exempt; R2022/001 and A2022/001 are published. */
const [EXEMPT_ASKED, EXEMPT_OWED] = ['R2022/002', 'A2022/002'];

let app: TestApp;
let council: Council;
let keeper: Visitor;
let paper: number;
let openPaper: number;

/** Puts a proposal into the open paper from which an item was made. */
async function accepted(
  position: number,
  made: 'recommendation_id' | 'action_id',
  id: number,
): Promise<number> {
  const [row] = await app.database.rows<{ id: number }>(
    `insert into proposals (document_id, position, type, text, start_offset, end_offset, rule, confidence, state, ${made})
     values ($1, $2, $3, 'What was agreed', 0, 4, 'a rule', 'high', 'accepted', $4) returning id`,
    [openPaper, position, made === 'action_id' ? 'action' : 'recommendation', id],
  );
  return row?.id ?? 0;
}

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  openPaper = await seedReport(app, council);
  paper = await seedReport(app, council);
  await app.database.rows(
    `update documents set publicity = 'exempt', title = 'The ${TITLE} placement' where id = $1`,
    [paper],
  );
  const quoted = { documentId: paper, quote: 'moved nearer', startOffset: 0, endOffset: 4 };
  const [open, exempt] = await seedRecommendations(app, council, [
    { text: 'That fostering be reviewed.', ...quoted },
    { text: 'That the child be moved.', publicity: 'exempt' },
  ]);
  const [inPath, exemptId] = ['R2022-001', exempt?.id ?? 0];
  await givenActions(
    app,
    council,
    { text: 'Review fostering.', recommendationId: exemptId },
    { text: 'Move the child.', publicity: 'exempt', recommendationId: open?.id ?? 0 },
  );
  await app.database.rows(`update actions set publicity = 'published' where number = 1`);
  await keeper.submit(`/responses/new?recommendation=${inPath}`, {
    ...boxes('decidedOn', '2022-06-01'),
    [`decision-${inPath}`]: 'accepted',
    [`reasons-${inPath}`]: 'It agrees.',
  });
  await app.database.rows('update responses set document_id = $1', [paper]);
  await accepted(0, 'recommendation_id', exemptId);
  const [owed] = await app.database.rows<{ id: number }>('select id from actions where number = 2');
  const printed = await accepted(1, 'action_id', owed?.id ?? 0);
  await app.database.rows(
    `with before as (
       insert into proposals (document_id, position, type, text, start_offset, end_offset, rule, confidence, state)
       values ($1, 0, 'action', 'What was agreed', 0, 4, 'a rule', 'high', 'skipped') returning id)
     update proposals set earlier_id = before.id, action_id = null, state = 'skipped' from before where proposals.id = $2`,
    [paper, printed],
  );
  await accepted(2, 'action_id', owed?.id ?? 0);
});
afterAll(() => app.close());

describe.each([
  ['the page of a recommendation', (): string => '/recommendations/R2022-001', TITLE],
  ['the recommendations of a paper', (): string => `/recommendations?document=${paper}`, TITLE],
  ['a response', (): string => '/responses/1', TITLE],
  ['the page of an action', (): string => '/actions/A2022-001', EXEMPT_ASKED],
  ['the list of actions', (): string => '/actions?state=all', EXEMPT_OWED],
  ['what came of a paper', (): string => `/documents/${openPaper}`, EXEMPT_ASKED],
  ['what came of a paper', (): string => `/documents/${openPaper}`, EXEMPT_OWED],
  ['what an earlier printing said', (): string => `/documents/${openPaper}`, TITLE],
] as const)('%s', (_, place, name) => {
  it(`names ${name} to those who keep the register`, async () => {
    const shown = await keeper.get(place());
    expect([shown.status, shown.words.includes(name)]).toEqual([200, true]);
  });

  it.each(['officer', 'member'] as const)(`does not name ${name} to others inside: %s`, async (role) => {
    const visitor = await app.signIn(role, `another.${role}@thornmere.example`);
    const shown = await visitor.get(place());
    expect([shown.status, shown.html.includes(name)]).toEqual([200, false]);
    expect(shown.links.filter((href) => href === `/documents/${paper}`)).toEqual([]);
  });
});
