import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { remind } from '../support/commands.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import {
  type Planted,
  type PlantedFact,
  plantFacts,
  removeWithheld,
  type Withheld,
} from './planted-facts.js';
import { readableFrom } from './readable-addresses.js';
import { wordsOfFile } from './words-of-file.js';

const TODAY = parseDay('2026-06-10');

/** What everybody tries first, beside what links lead to. */
const FIRST = ['/', '/register', '/register/recommendations', '/register/actions', '/search?q=Secretfact'];
/** Files of everything. */
const FILES = [
  ...['recommendations', 'actions', 'responses'].flatMap((list) => [
    `/register/${list}.csv`,
    `/register/${list}.json`,
  ]),
  ...['csv', 'json', 'pdf', 'docx', 'xlsx'].map((format) => `/reports/progress.${format}?body=OSB`),
];

/** Tables into which no row is put here, because it would have to fit others: their words are tried where their use case is. */
const UNREACHED = ['response_draft_endings', 'response_draft_files', 'responses'];

/** What was written to anybody, and whether they answer for something or keep the register: then they may read what is theirs. */
const MAILS = `select m.subject, m.text_body || coalesce(m.html_body, '') as words, exists (
    select from owners o left join post_holdings h on h.owner_id = o.id left join people p on p.id = h.person_id
    where m.to_address in (o.email, p.email)) or exists (select from bodies b where b.contact_email = m.to_address)
    or exists (select from accounts a where a.email = m.to_address and a.role in ('administrator', 'democratic-services')) as "isOwed"
  from messages m`;

describe('what is exempt', () => {
  let database: TestDatabase;
  let app: TestApp;
  let withheld: Withheld;
  let planted: Planted;
  beforeAll(async () => {
    database = await openTestDatabase();
    app = await openTestApp({ today: TODAY, database });
    await app.get(ExampleCouncil).load(TODAY);
    withheld = await chosen();
    planted = await plantFacts(app, withheld);
  });
  afterAll(() => app.close());

  it('is planted in every table that tells of an item', () => {
    expect(planted.facts.length).toBeGreaterThanOrEqual(60);
    expect(planted.unreached).toEqual(UNREACHED);
  });

  it('is in the subject of no mail, and in none to a councillor or to whoever only follows', async () => {
    await remind(app, ['--send']);
    const mails = await app.database.rows<{ subject: string; words: string; isOwed: boolean }>(MAILS);
    expect(mails.filter(({ isOwed }) => isOwed).length).toBeGreaterThan(5);
    const told = mails.filter(
      ({ subject, words, isOwed }) =>
        subject.includes('Secretfact') || (!isOwed && words.includes('Secretfact')),
    );
    expect(told).toEqual([]);
  });

  it('is in nothing that outsiders can read, and in no number or word beside it', async () => {
    const seen = new Map<string, VisitedPage[]>();
    for (const [name, visitor] of await outsiders(app)) {
      const pages = await readableFrom(visitor, [...FIRST, ...FILES]);
      expect(await toldIn(pages, planted.facts)).toEqual([]);
      seen.set(name, pages);
    }
    // An item that everybody may see can say that it was joined with one that is withheld: that it was joined is no secret.
    await removeWithheld(app, await joinedWithOthers());
    const beside = await wordsAnew(seen);
    await removeWithheld(app, withheld);
    const without = await wordsAnew(seen);
    const differences = [...beside].filter(([address, words]) => words !== without.get(address));
    expect(
      differences.map(
        ([address, words]) => `${address}: ${firstDifference(words, without.get(address) ?? '')}`,
      ),
    ).toEqual([]);
  });

  /** What the program says that was begun anew on the same database: what it remembered of items is gone. */
  async function wordsAnew(seen: ReadonlyMap<string, readonly VisitedPage[]>): Promise<Map<string, string>> {
    const anew = await openTestApp({ today: TODAY, database: { ...database, close: async () => {} } });
    try {
      return await wordsAt(anew, seen);
    } finally {
      await anew.close();
    }
  }

  const ids = async (sql: string) => (await app.database.rows<{ id: number }>(sql)).map(({ id }) => id);

  /** About half of what stands in no paper, the items of one paper, and what was asked about. */
  async function chosen(): Promise<Withheld> {
    const documents = await ids("select id from documents where kind = 'minutes' order by id desc limit 1");
    const recommendations = await ids(
      `select id from recommendations where document_id in (${documents.join()}) or (document_id is null and id % 2 = 1)`,
    );
    const actions = await ids(
      `select id from actions where document_id in (${documents.join()}) or recommendation_id in (${recommendations.join()})
         or (recommendation_id is null and document_id is null and (id % 2 = 1 or id in (select action_id from requests)))`,
    );
    return { documents, recommendations, actions };
  }

  async function joinedWithOthers(): Promise<Withheld> {
    const [recommendations, actions] = [withheld.recommendations.join(), withheld.actions.join()];
    return {
      documents: [],
      recommendations: await ids(
        `select from_recommendation_id as id from item_links where from_recommendation_id in (${recommendations})
         union select to_recommendation_id from item_links where to_recommendation_id in (${recommendations})`,
      ),
      actions: await ids(
        `select from_action_id as id from item_links where from_action_id in (${actions})
         union select to_action_id from item_links where to_action_id in (${actions})`,
      ),
    };
  }
});

async function outsiders(app: TestApp): Promise<Map<string, Visitor>> {
  return new Map([
    ['stranger', app.stranger()],
    ['officer', await app.signIn('officer', 'officer@facts.example')],
    ['member', await app.signIn('member', 'member@facts.example')],
  ]);
}

/** The fields of which a word stands in any of these, in their headers or in the files that they are. */
async function toldIn(pages: readonly VisitedPage[], facts: readonly PlantedFact[]): Promise<string[]> {
  const told: string[] = [];
  for (const page of pages) {
    const words =
      `${page.path} ${JSON.stringify([...page.headers])} ${await wordsOfFile(page)}`.toLowerCase();
    if (!words.includes('secretfact')) continue;
    const found = facts.filter(({ word }) => words.includes(word.toLowerCase()));
    told.push(...found.map(({ field }) => `${field} at ${page.path}`));
  }
  return told;
}

/** What stands at these addresses for these visitors, by visitor and address. */
async function wordsAt(
  app: TestApp,
  seen: ReadonlyMap<string, readonly VisitedPage[]>,
): Promise<Map<string, string>> {
  const visitors = await outsiders(app);
  const words = new Map<string, string>();
  for (const [name, pages] of seen) {
    for (const { path } of pages) {
      const page = await visitors.get(name)?.get(path);
      if (page) words.set(`${name} ${path}`, await plainWords(page));
    }
  }
  return words;
}

async function plainWords(page: VisitedPage): Promise<string> {
  const isPage = page.headers.get('content-type')?.startsWith('text/html') ?? false;
  return `${page.status} ${isPage ? page.words : await wordsOfFile(page)}`;
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return `“${before.slice(Math.max(0, at - 40), at + 60)}” or “${after.slice(Math.max(0, at - 40), at + 60)}”`;
}
