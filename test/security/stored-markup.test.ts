import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { attribute, elements } from '../support/markup.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';
import { readableFrom } from './readable-addresses.js';

const TODAY = parseDay('2026-06-10');
/** Ends an attribute, an element and a text area, and begins an element of its own. */
const MARKUP = `x"'></textarea></title><b class="planted" onmouseover="alert(1)">{{7}}`;
/** What the program compares with words of its own, finds things by, or keeps as a digest: markup there would be a fault and no attack. */
const NOT_WORDS = [
  ...[
    'kind',
    'state',
    'claim',
    'type',
    'rule',
    'confidence',
    'cadence',
    'came_by',
    'stage',
    'recipient',
    'role',
  ],
  ...[
    'media_type',
    'clock_rule',
    'clock_length',
    'clock_citation',
    'checksum',
    'digest',
    'reply_digest',
    'publicity',
  ],
  ...[
    'email',
    'to_address',
    'password_hash',
    'code',
    'slug',
    'id',
    'message_key',
    'form_token',
    'subject_kind',
  ],
];
/** Not of the register: how it is reached, and how it is run. */
const NOT_REGISTER =
  /^(?:sessions|stored_|throttle|migrations|kept_|account_links|answer_links|calendar_feeds|link_requests)/;

let app: TestApp;
let planted: number;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  await app.get(ExampleCouncil).load(TODAY);
  planted = await plant();
});
afterAll(() => app?.close());

/** Writes markup into every text that people could have typed. @returns into how many fields */
async function plant(): Promise<number> {
  return app.database.transact(async (tx) => {
    await tx.query("set local session_replication_role = 'replica'");
    const fields: { table: string; column: string }[] = await tx.query(
      `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' and a.atttypid = 'text'::regtype and a.attname <> all($1) order by 1, a.attnum`,
      [NOT_WORDS],
    );
    let count = 0;
    for (const { table, column } of fields.filter((field) => !NOT_REGISTER.test(field.table))) {
      await tx.query('savepoint before_field');
      try {
        const changed: unknown[] = await tx.query(
          `with changed as (update ${table} set ${column} = ${column} || $1 where ${column} is not null returning 1) select 1 from changed`,
          [` ${MARKUP}`],
        );
        if (changed.length > 0) count++;
      } catch {
        await tx.query('rollback to savepoint before_field');
      }
    }
    return count;
  });
}

/** Elements that came out of words, and attributes that run something. */
function comeAlive(page: VisitedPage): string[] {
  const all = page.all('html').flatMap((html) => [...elements(html)]);
  const alive = all.filter(
    (element) =>
      attribute(element, 'class') === 'planted' || element.attrs.some(({ name }) => name.startsWith('on')),
  );
  return alive.map(({ tagName }) => `${tagName} at ${page.path}`);
}

const FIRST = {
  administrator: [
    '/',
    '/actions?state=all',
    '/recommendations',
    '/documents',
    '/meetings',
    '/people',
    '/bodies',
    '/measures',
  ],
  stranger: ['/register', '/register/recommendations', '/register/actions', '/register/reports'],
};
/** Files, and what tells of who reads. */
const FILES = /\.(?:pdf|docx|xlsx|csv|json|eml|zip)(?:\?|$)|\/files?(?:\/|$)|^\/your-account|format=/;
const isPage = ({ headers }: VisitedPage) => headers.get('content-type')?.startsWith('text/html') ?? false;

describe('markup that somebody stored', () => {
  it('is in every text of the register', () => {
    expect(planted).toBeGreaterThan(60);
  });

  it.each(['administrator', 'stranger'] as const)('is words on every page of a %s', async (who) => {
    const visitor: Visitor =
      who === 'stranger' ? app.stranger() : await app.signIn('administrator', 'a@markup.example');
    const pages = (await readableFrom(visitor, FIRST[who], { ofAKind: 2, notRead: FILES })).filter(isPage);
    expect(pages.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
    expect(pages.flatMap(comeAlive)).toEqual([]);
    expect(pages.filter(({ words }) => words.includes('onmouseover')).length).toBeGreaterThan(
      FIRST[who].length,
    );
  });
});
