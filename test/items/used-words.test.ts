import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { seenFrom } from '../../src/calendar/viewpoint.js';
import { UsedTagsQueries } from '../../src/items/tags/used-tags.queries.js';
import { MOST_OFFERED } from '../../src/items/tags/used-words.sql.js';
import type { Asker } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const TODAY = '2022-06-15';
const SEES_ALL = { role: 'democratic-services', bodyIds: null } as const;
const OFFICER = { role: 'officer', bodyIds: [] } as const;

let app: TestApp;
let council: Council;
let used: UsedTagsQueries;
beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  used = app.get(UsedTagsQueries);
});
afterAll(() => app.close());

/** Recommendations `$2` to `$3` of a body, each with these tags; `$n` in a tag is their number. */
async function recommend(
  body: number,
  [first, last]: readonly [number, number],
  tags: string,
  publicity = 'published',
): Promise<void> {
  await app.database.rows(
    `insert into recommendations (year, number, text, body_id, addressee_id, made_on, publicity, exempt_ground, recorded_at, tags, wards)
     select 2022, n, 'Mend the roofs', $1, $2, '2022-01-01', $5, case $5 when 'exempt' then 'paragraph-3' end, now(), ${tags}, array['Town']
     from generate_series($3::int, $4::int) n`,
    [body, council.bodies.EXEC, first, last, publicity],
  );
}

const tagsOf = async (asker: Asker | null) => {
  await tellOfChange(app);
  return (await used.seenBy(asker)).tags;
};

describe('tags that are offered', () => {
  it('are those on what somebody may see, as soon as it changes', async () => {
    const { CYP, HEALTH } = council.bodies;
    await recommend(CYP, [1, 2], `array['roofs', 'doors', 'doors']`);
    await recommend(CYP, [3, 3], `array['bid', 'roofs']`, 'exempt');
    await recommend(HEALTH, [4, 4], `array['merger']`, 'exempt');
    await recommend(HEALTH, [5, 5], `array['beds']`, 'unpublished');
    expect(await tagsOf(null)).toEqual(['doors', 'roofs']);
    expect(await tagsOf(OFFICER)).toEqual(['beds', 'doors', 'roofs']);
    expect(await tagsOf({ role: 'chair', bodyIds: [CYP] })).toEqual(['beds', 'bid', 'doors', 'roofs']);
    expect(await tagsOf(SEES_ALL)).toEqual(['beds', 'bid', 'doors', 'merger', 'roofs']);
    expect((await used.seenBy(null)).wards).toEqual(['Town']);
    await app.database.rows(
      `update recommendations set publicity = 'exempt', exempt_ground = 'paragraph-3' where number <= 2`,
    );
    expect(await tagsOf(null)).toEqual([]);
    await app.database.rows(`update recommendations set body_id = $1 where number = 3`, [HEALTH]);
    expect(await tagsOf({ role: 'chair', bodyIds: [HEALTH] })).toEqual(['beds', 'bid', 'merger', 'roofs']);
    await app.database.rows(`update recommendations set tags = '{}' where number = 4`);
    await app.database.rows(`delete from recommendations where number = 5`);
    expect(await tagsOf(SEES_ALL)).toEqual(['bid', 'doors', 'roofs']);
    expect(await differencesOfStandings(app)).toEqual([]);
  });

  it('are those of most items where there are very many, and all for a search', async () => {
    const { CYP } = council.bodies;
    await recommend(CYP, [101, 100 + MOST_OFFERED + 5], `array['many ' || n]`);
    await recommend(CYP, [401, 402], `array['zoo']`);
    await recommend(CYP, [403, 404], `array['zoo hidden']`, 'exempt');
    const offered = await tagsOf(null);
    expect(offered).toHaveLength(MOST_OFFERED);
    expect(offered).toContain('zoo');
    expect(await used.tagsSeenBy(null)).toHaveLength(MOST_OFFERED + 6);
    expect(await used.tagsSeenBy(null)).not.toContain('zoo hidden');
  });

  it('are those of the day from which somebody looks', async () => {
    const before = { day: parseDay('2020-01-01'), knownUntil: new Date('2020-01-01T23:00:00Z') };
    expect(await seenFrom(before, () => used.seenBy(SEES_ALL))).toEqual({ tags: [], wards: [] });
  });
});
