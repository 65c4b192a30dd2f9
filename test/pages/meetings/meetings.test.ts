import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { parseDay } from '../../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../../src/example/example-council.service.js';
import { CalendarFeedsService } from '../../../src/reminders/calendars/calendar-feeds.service.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

const TODAY = parseDay('2026-06-10');
const TRAIL = { kind: 'body', id: 1, reference: 'OSB' };

describe('meetings and bodies', () => {
  let app: TestApp;
  let keeper: Visitor;
  let member: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
    keeper = await app.signIn('democratic-services', 'keeper@elsewhere.example');
    member = await app.signIn('member', 'someone@elsewhere.example');
  });
  afterAll(() => app.close());

  const meetings = async (code: string, which: 'coming' | 'past') => {
    const rows = await app.database.rows<{ heldOn: string }>(
      `select m.held_on as "heldOn" from meetings m join bodies b on b.id = m.body_id where b.code = $1
       and m.held_on ${which === 'past' ? '<' : '>='} $2 order by m.held_on ${which === 'past' ? 'desc' : 'asc'}`,
      [code, TODAY],
    );
    return rows.map(({ heldOn }) => `/meetings/${code}/${heldOn}`);
  };

  const bodyId = async (code: string) => {
    const [body] = await app.database.rows<{ id: number }>('select id from bodies where code = $1', [code]);
    return body?.id ?? 0;
  };

  it('lists meetings to come and past ones', async () => {
    const page = await member.get('/meetings');
    expect(page.status).toBe(200);
    expect(page.html).toContain((await meetings('CYP', 'coming'))[0]);
    expect(page.html).toContain((await meetings('OSB', 'past'))[0]);
  });

  it('pages through past meetings without leaving one out', async () => {
    const seen = new Set<string>();
    for (let next: string | null = '/meetings'; next; ) {
      const page = await member.get(next);
      const html = page.html.replaceAll('&#x3D;', '=');
      for (const [, href] of html.matchAll(/href="(\/meetings\/[A-Z]+\/[\d-]+)"/g)) seen.add(href ?? '');
      next = /href="(\/meetings\?before=[\d-]+)"/.exec(html)?.[1] ?? null;
    }
    const past = await Promise.all(
      ['OSB', 'CYP', 'ASH', 'EEN', 'EXEC'].map((code) => meetings(code, 'past')),
    );
    expect(past.flat().filter((path) => !seen.has(path))).toEqual([]);
  });

  it('shows the members of the next meeting what is due and what waits for their verdict', async () => {
    const [next = ''] = await meetings('CYP', 'coming');
    const page = await member.get(next);
    expect(page.heading).toMatch(/^Children and Young People’s Scrutiny Panel, Tuesday/);
    expect(page.words).toContain('What the meeting has to look at');
    expect(page.words).toContain('out-of-hours telephone line');
    expect(page.words).toContain('since the last meeting');
    expect(page.words).toContain('Bring the business case');
  });

  it('tells of a past meeting what it noted, decided, asked for and judged', async () => {
    const past = await meetings('ASH', 'past');
    const third = await member.get(past[2] ?? '');
    for (const words of [
      'annual report on complaints',
      'dementia-friendly libraries',
      'falls among residents',
    ])
      expect(third.words).toContain(words);
    const second = await member.get(past[1] ?? '');
    expect(second.words).toContain('Agreed complete');
  });

  it('keeps an exempt action from members and shows it to the keeper', async () => {
    const rows = await meetings('EXEC', 'past');
    const pages = await Promise.all(rows.slice(10, 16).map((path) => keeper.get(path)));
    const withExempt = pages.findIndex(({ words }) => words.includes('purchase of the building'));
    expect(withExempt).toBeGreaterThanOrEqual(0);
    const same = await member.get(rows[10 + withExempt] ?? '');
    expect(same.words).not.toContain('purchase of the building');
  });

  it('adds a meeting, and shows the one that is known instead of a second', async () => {
    const day = { 'heldOn-day': '14', 'heldOn-month': '9', 'heldOn-year': '2026' };
    const added = await keeper.submit('/meetings/new', { body: 'OSB', ...day });
    expect(added.location).toBe('/meetings/OSB/2026-09-14');
    expect((await keeper.follow(added)).words).toContain('The meeting was added');
    const again = await keeper.submit('/meetings/new', { body: 'OSB', ...day });
    expect((await keeper.follow(again)).words).toContain('This meeting was in the register already');
    const entries = await app.database.rows(
      `select action from audit_entries where subject_kind = 'meeting' and subject_reference = 'OSB 2026-09-14'`,
    );
    expect(entries).toHaveLength(1);
  });

  it('says when and where a meeting is: when it is added, later, in lists and to calendars', async () => {
    const day = { 'heldOn-day': '22', 'heldOn-month': '9', 'heldOn-year': '2026' };
    const wrong = { body: 'OSB', ...day, startTime: 'after lunch', place: 'Town Hall' };
    const again = await keeper.submit('/meetings/new', wrong);
    expect([again.status, again.errors]).toEqual([422, ['Enter the time in the format 10am or 2:30pm']]);
    expect(again.html).toContain('after lunch');
    const added = await keeper.submitOn(again, { startTime: '6.30 pm' });
    const page = await member.get(added.location ?? '');
    expect(page.words).toContain('6:30pm, Town Hall');
    expect(page.links).not.toContain('/meetings/OSB/2026-09-22/place');
    expect((await member.get('/meetings/OSB/2026-09-22/place')).status).toBe(403);

    const form = await keeper.get('/meetings/OSB/2026-09-22/place');
    expect(form.html).toContain('value="6:30pm"');
    const changed = await keeper.submit('/meetings/OSB/2026-09-22/place', { startTime: '', place: 'Online' });
    expect((await keeper.follow(changed)).words).toContain('Online');
    const late = await keeper.submitOn(form, { place: 'The Guildhall' });
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('said when and where it is')]);
    const arising = await keeper.get('/meetings/OSB/2026-09-22/matters-arising');
    expect(arising.words).toContain('Tuesday 22 September 2026, Online');
    const feed = await app.get(CalendarFeedsService).renew(
      { accountId: null, name: 'Test', formToken: null },
      {
        subject: { ownerId: null, personId: null, bodyId: await bodyId('OSB') },
        name: 'OSB',
        trail: TRAIL,
      },
    );
    const file = await (await fetch(new URL(new URL(feed).pathname, app.url))).text();
    expect(file).toMatch(
      /DTSTART;VALUE=DATE:20260922\r\n[\s\S]*?LOCATION:Online\r\nSUMMARY:Meeting: Overview/,
    );
  });

  it('tells what was promised, slipped, answered and measured, the first of each above the fold', async () => {
    const [next = ''] = await meetings('CYP', 'coming');
    const page = await member.get(next);
    expect(page.links).toEqual(expect.arrayContaining([`${next}/verdicts`, `${next}/matters-arising`]));
    for (const heading of [/^Claimed complete, for a verdict \(\d+\)$/, /^Promised by .+ \(\d+\)$/])
      expect(page.wordsOf('h3')).toContainEqual(expect.stringMatching(heading));
    const counted = page.wordsOf('h3').map((each) => Number(/\((\d+)\)$/.exec(each)?.[1]));
    expect(counted.every((count) => count > 0)).toBe(true);
    const rows = [...page.html.matchAll(/<tr class="govuk-table__row">/g)].length;
    expect(rows).toBe(counted.reduce((sum, count) => sum + count, 0) + page.all('thead').length);
  });

  it('names what is wrong with a meeting', async () => {
    const nothing = await keeper.submit('/meetings/new', { body: '' });
    expect(nothing.status).toBe(422);
    expect(nothing.errors).toEqual(['Select the body that meets', 'Enter the day of the meeting']);
    const early = { body: 'OSB', 'heldOn-day': '1', 'heldOn-month': '1', 'heldOn-year': '1999' };
    expect((await keeper.submit('/meetings/new', early)).errors[0]).toMatch(/was set up on/);
  });

  it('leaves adding to those who keep the register', async () => {
    expect((await member.get('/meetings/new')).status).toBe(403);
    expect((await member.get('/meetings')).words).not.toContain('Add a meeting');
  });

  it.each(['/meetings/OSB/2020-01-01', '/meetings/XYZ/2026-06-01', '/meetings/OSB/today', '/bodies/NONE'])(
    'knows nothing of %s',
    async (path) => {
      expect((await member.get(path)).status).toBe(404);
    },
  );

  it('lists the bodies with their chairs', async () => {
    const page = await member.get('/bodies');
    expect(page.words).toContain('Councillor Beatrice Holloway');
    expect(page.words).toContain('Thornmere and Vale NHS Foundation Trust');
  });

  it.each(['OSB', 'CYP', 'ASH', 'EEN', 'EXEC', 'TVNHS'])(
    'counts what %s has as its lists do',
    async (code) => {
      const page = await member.get(`/bodies/${code}`);
      expect(page.status).toBe(200);
      const figures = [...page.html.matchAll(/href="([^"]+)"><span class="app-figures__value">(\d+)</g)];
      expect(figures.length).toBeGreaterThanOrEqual(2);
      for (const [, href = '', value] of figures) {
        const list = await member.get(href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='));
        const shown = /(\d+) (?:recommendation|action)s?\b/.exec(list.words)?.[1] ?? '0';
        expect([href, shown]).toEqual([href, value]);
      }
    },
  );

  it('takes a code in whatever case', async () => {
    expect((await member.get('/bodies/osb')).heading).toBe('Overview and Scrutiny Board');
  });

  it('puts what arises into paragraphs for the minutes, and gives them as a Word document', async () => {
    const [next = ''] = await meetings('CYP', 'coming');
    const page = await keeper.get(`${next}/matters-arising`);
    expect(page.status).toBe(200);
    expect(page.words).toMatch(/A20\d\d\/\d+ It was agreed on/);
    expect(page.words).toContain('Members are asked to agree that it is complete, or to send it back.');
    const file = await fetch(`${app.url}${next}/matters-arising.docx`, {
      headers: { cookie: keeper.cookieHeader },
    });
    expect(file.status).toBe(200);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    expect(value).toContain('Members are asked to agree that it is complete, or to send it back.');
  });

  it('leaves a closed matter to the exempt form', async () => {
    const [next = ''] = await meetings('CYP', 'coming');
    const open = await keeper.get(`${next}/matters-arising`);
    const [reference = ''] = /A20\d\d\/\d+/.exec(open.words) ?? [];
    const [year, number] = reference.slice(1).split('/').map(Number);
    await app.database.rows(
      `update actions set publicity = 'exempt', exempt_ground = 'paragraph-1' where year = $1 and number = $2`,
      [year, number],
    );
    const [seen, unseen, exempt] = [
      await keeper.get(`${next}/matters-arising`),
      await member.get(`${next}/matters-arising`),
      await keeper.get(`${next}/matters-arising?audience=exempt`),
    ];
    await app.database.rows(
      `update actions set publicity = 'published', exempt_ground = null where year = $1 and number = $2`,
      [year, number],
    );
    expect(exempt.words).toContain(reference);
    expect(seen.words).not.toContain(reference);
    expect(unseen.words).not.toContain(reference);
  });
});
