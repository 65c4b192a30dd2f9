import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type { NewRecommendation } from '../../src/recommendations/new-recommendation.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { zipPart } from '../support/zip-part.js';
import { seedRecommendations, seedSixteen } from './seed-recommendations.js';

const day = (name: string, on: string, month = '5') => ({
  [`${name}-day`]: on,
  [`${name}-month`]: month,
  [`${name}-year`]: '2022',
});

let app: TestApp;
let council: Council;
let keeper: Visitor;
let documentId: number;

beforeAll(async () => {
  app = await openTestApp({
    today: '2022-06-01',
    environment: { COUNCIL_NAME: 'Thornmere Borough Council' },
  });
  council = await seedCouncil(app);
  documentId = await seedSixteen(app, council);
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app.close());

/** Makes a letter and gives the path of its page. */
async function make(query: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const done = await keeper.submit(`/recommendations/letters/new?${query}`, fields);
  expect(done).toMatchObject({ status: 303, errors: [] });
  return done.location ?? '';
}

/** The letter as its reader gets it. */
async function word(path: string): Promise<{ html: string; bytes: Buffer }> {
  const { body, headers } = await keeper.get(`${path}/letter.docx`);
  expect(headers.get('content-type')).toContain('wordprocessingml.document');
  const { value } = await mammoth.convertToHtml({ buffer: body });
  return { html: value, bytes: body };
}

describe('the notice of a whole report', () => {
  let path: string;
  beforeAll(async () => {
    path = await make(`document=${documentId}`, {
      addressedTo: 'Councillor Perpetua Lockyer\nLeader of the Council',
      signedBy: 'Dilys Marchbanks\nStatutory Scrutiny Officer',
      ...day('datedOn', '11'),
    });
  });

  it('lists every recommendation with our reference and the label of the paper', async () => {
    const { html } = await word(path);
    const [list = ''] = /<ol>.*?<\/ol>/.exec(html) ?? [];
    expect(list.match(/<li>/g)).toHaveLength(16);
    expect(list).toContain(
      '<strong>R2022/016 (p) in the report): </strong>That matter p be taken further by the Executive.',
    );
  });

  it('says from whom, to whom, about which report, what the law asks and by when', async () => {
    const { html } = await word(path);
    for (const words of [
      'Thornmere Borough Council',
      '<p>Councillor Perpetua Lockyer</p><p>Leader of the Council</p><p>11 May 2022</p>',
      '<p>Our reference: R2022/001 to R2022/016</p>',
      '<p>Dear Sir or Madam,</p>',
      '16 recommendations of the Children&#x27;s Panel to the Executive, made in “Keeping brothers and sisters together” of 11 May 2022',
      'requires the Executive, under section 9FE of the Local Government Act 2000:',
      '<li>to consider the recommendations</li>',
      'indicating what (if any) action is proposed',
      'within two months beginning with the day on which the recommendations were received or, if later, this notice.',
      'If the recommendations and this notice are received on 11 May 2022, the response is due on or before Sunday 10 July 2022.',
      'Please send the response, or any question about this letter, to: Democratic services.',
      '<p>Signed</p><p>Dilys Marchbanks</p><p>Statutory Scrutiny Officer</p><p>For the Children&#x27;s Panel</p>',
    ]) {
      expect(html.replaceAll("'", '&#x27;')).toContain(words);
    }
  });

  it('has headings in order, page numbers and its language', async () => {
    const { html, bytes } = await word(path);
    expect([...html.matchAll(/<(h\d)>(.*?)<\/h\d>/g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
      'h1 Notice of recommendations: Keeping brothers and sisters together',
      'h2 The recommendations',
      'h2 What the law asks',
      'h2 When the response is due',
    ]);
    expect(zipPart(bytes, 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(zipPart(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('starts no clock until its service is recorded, then every one of them in one step', async () => {
    expect((await keeper.get('/recommendations/R2022-016')).words).toContain('Response not yet requested');
    const done = await keeper.submit(path, { ...day('notice', '13'), ...day('receipt', '11') });
    expect(done.status).toBe(303);
    const letter = await keeper.follow(done);
    expect(letter.words).toContain('The day of service is recorded for 16 recommendations');
    expect(letter.words).toContain('Served 13 May 2022 Received 11 May 2022');
    const item = await keeper.get('/recommendations/R2022-016');
    expect(item.words).toContain('Tuesday 12 July 2022');
    expect(item.words).toContain('Letter of 11 May 2022, served on 13 May 2022');
    const entries = await app.database.rows<{ action: string; count: number }>(
      `select action, count(*)::int as count from audit_entries
       where action like '%notice%' group by action order by action`,
    );
    expect(entries).toEqual([
      { action: 'made the notice letter', count: 16 },
      { action: 'recorded receipt and notice in writing', count: 16 },
    ]);
  });

  it('is corrected with a reason only; the date that was, and what was due, stay visible', async () => {
    const without = await keeper.submit(path, day('notice', '20'));
    expect([without.status, without.errors]).toEqual([
      422,
      ['Enter why 13 May 2022 is corrected: it is recorded as receipt of the notice in writing of R2022/001'],
    ]);
    const done = await keeper.submit(path, { ...day('notice', '20'), reason: 'It lay in the post room.' });
    expect(done.status).toBe(303);
    const item = await keeper.get('/recommendations/R2022-009');
    expect(item.words).toContain('Tuesday 19 July 2022');
    expect(item.words).toContain('Corrected from 13 May 2022: It lay in the post room');
    expect(item.words).toContain('corrected notice in writing');
    expect(item.words).toContain('Response date changed from 12 July 2022 to 19 July 2022');
    expect(item.words).toContain('Day of notice changed from 13 May 2022 to 20 May 2022');
  });

  it('keeps the words that were served when a recommendation is reworded later', async () => {
    await app.database.rows(`update recommendations set text = 'Something else.' where number = 16`);
    expect((await word(path)).html).toContain('That matter p be taken further by the Executive.');
  });
});

describe('the letter under another law', () => {
  it.each<[string, Partial<NewRecommendation>, string[]]>([
    [
      'health',
      { clockRule: 'health' },
      [
        'Request for a response',
        'SI 2013/218',
        'within 28 days of this request',
        'Friday 1 July 2022',
        'That day itself is not counted',
      ],
    ],
    [
      'crime and disorder',
      { clockRule: 'crime-and-disorder' },
      [
        'section 19 of the Police and Justice Act 2006',
        'as soon as reasonably possible',
        'Friday 1 July 2022',
      ],
    ],
    ['a partner', { clockRule: 'partner' }, ['section 9FF', 'to have regard to', 'The Act sets no date']],
    [
      'the council’s own rule',
      { clockRule: 'local', clockLength: '40d' },
      ['the council’s constitution', 'gives 40 days for the response', 'Tuesday 12 July 2022'],
    ],
  ])('of %s says what that law says', async (_, clock, words) => {
    const draft = { addresseeId: council.bodies.NHS, text: 'That beds be counted.', madeOn: '2022-05-20' };
    const [made] = await seedRecommendations(app, council, [{ ...draft, ...clock } as NewRecommendation]);
    const path = await make(`recommendation=${made?.reference.replace('/', '-')}`, day('datedOn', '3', '6'));
    const { html } = await word(path);
    for (const each of words) expect(html).toContain(each);
    expect(html).toContain('one recommendation of');
  });

  it('is a letter of its own where a paper asks several bodies', async () => {
    const place = { documentId, quote: 'q', startOffset: 9000, endOffset: 9001 };
    await seedRecommendations(app, council, [
      { ...place, addresseeId: council.bodies.NHS, clockRule: 'health', text: 'That wards be opened.' },
    ]);
    const choice = await keeper.get(`/recommendations/letters/new?document=${documentId}`);
    expect(choice.words).toContain('To Executive: 16 recommendations');
    expect(choice.words).toContain('To Thornmere Hospitals NHS Trust: 1 recommendation');
    const [href = ''] = choice.links.filter((link) => link.includes('NHS.health'));
    const done = await keeper.submit(href, {});
    expect((await keeper.follow(done)).words).toContain('Addressed to Thornmere Hospitals NHS Trust');
  });
});

describe('a letter is refused', () => {
  const path = '/recommendations/letters/new?recommendation=R2022-001';
  it.each<[string, Record<string, string>, string]>([
    ['without an address', { addressedTo: ' ' }, 'Enter who the letter goes to'],
    ['without a signature', { signedBy: '' }, 'Enter who signs the letter'],
    ['on no day', day('datedOn', '31', '2'), '31 February 2022 is not a real date'],
    [
      'from before it was recommended',
      day('datedOn', '10'),
      'The date of the letter must be 11 May 2022 or later: R2022/001 was made on that day',
    ],
    ['about nothing', { recommendations: 'R2022-099' }, 'Select at least one recommendation'],
  ])('%s', async (_, fields, message) => {
    const again = await keeper.submit(path, { addressedTo: 'The Leader', ...fields });
    expect([again.status, again.errors]).toEqual([422, [message]]);
    if (!('addressedTo' in fields)) expect(again.html).toContain('The Leader');
  });

  it('to those who do not keep the register, and where there is none', async () => {
    const letter = await make('recommendation=R2022-002');
    for (const role of ['officer', 'member', 'public-reader'] as const) {
      const visitor = await app.signIn(role);
      for (const each of [path, letter, `${letter}/letter.docx`]) {
        expect((await visitor.get(each)).status).toBe(403);
      }
    }
    for (const each of ['/recommendations/letters/999', '/recommendations/letters/x', `${path}&letter=NO`]) {
      expect((await keeper.get(each)).status).toBe(404);
    }
    expect((await keeper.post(letter, day('notice', '13'))).status).toBe(403);
  });

  it('its service before its date, with a remedy', async () => {
    const letter = await make('recommendation=R2022-004', day('datedOn', '20'));
    const early = await keeper.submit(letter, day('notice', '19'));
    expect([early.status, early.errors]).toEqual([
      422,
      [
        'The day of service must be 20 May 2022 or later: the letter is of that date. If the date of the letter is wrong, make the letter again',
      ],
    ]);
    const onItsDay = { ...day('notice', '20'), ...day('receipt', '12'), reason: 'It came a day later.' };
    expect((await keeper.submit(letter, onItsDay)).status).toBe(303);
  });

  it('its service in the future, and on a day that is recorded already', async () => {
    const letter = await make('recommendation=R2022-003', day('datedOn', '11'));
    const late = await keeper.submit(letter, day('notice', '2', '6'));
    expect([late.status, late.errors]).toEqual([
      422,
      ['Receipt of the notice in writing must be today or in the past'],
    ]);
    const same = await keeper.submit(letter, day('notice', '20'));
    expect(same.errors).toEqual([
      'Nothing to record: the recommendations you chose have this date already, or their clocks do not use it',
    ]);
  });
});
