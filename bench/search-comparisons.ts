import type { INestApplicationContext } from '@nestjs/common';
import { SearchQueries } from '../src/pages/search/search.queries.js';
import { readSearch } from '../src/pages/search/search-filters.js';
import { asRole } from '../src/web/permissions.rules.js';
import type { BenchSubjects } from './bench-subjects.js';
import { COUNTED, type Compared } from './compared.js';

/** The conditions on each kind; null where none of a kind can fit. */
type Sides = { readonly R: string | null; readonly A: string | null };

const same = (where: string): Sides => ({ R: where, A: where });
const owed = (where: string): Sides => ({
  R: `exists (select from actions a where a.recommendation_id = i.id and ${where.replaceAll('i.', 'a.')})`,
  A: where,
});

/** A page of a search with each kind of filter. */
export function searchComparisons(app: INestApplicationContext, known: BenchSubjects): Compared[] {
  const { today, panel, owner, directorate, word, commonWord, year } = known;
  const service = app.get(SearchQueries, { strict: false });
  const question = (name: string, query: object, sides: Sides, value: unknown, rank = false): Compared => {
    const asked = readSearch({ ...query }, asRole('democratic-services'));
    return {
      name: `search: ${name}`,
      ask: async () => {
        const { found, total, isMoreThanTotal } = await service.find(asked, today);
        return {
          items: found.map(({ kind, id }) => `${kind}${id}`),
          total: isMoreThanTotal ? COUNTED : total,
        };
      },
      rows: rowsOf(sides, rank),
      count: `select count(*)::int from (${(['R', 'A'] as const)
        .flatMap((kind) => (sides[kind] ? `(select 1 ${fromOf(kind, sides[kind])} limit ${COUNTED})` : []))
        .join(' union all ')}) c`,
      most: 25,
      parameters: value === null ? [today] : [today, value],
    };
  };
  const hasWords = `search_vector(i.text) @@ search_query($2)`;
  const inDirectorate = 'i.owner_id in (select id from owners where directorate = $2)';
  const overdue = `i.due_on < $1 and not exists (
    select from (select verdict, decided_on, recorded_at from verdicts where action_id = i.id and decided_on <= $1
      order by decided_on desc, recorded_at desc limit 1) v
    where v.verdict in ('agreed-complete', 'no-longer-needed', 'superseded'))
    and not exists (
      select from (select claim, written_on, recorded_at from action_updates where action_id = i.id and written_on <= $1
        order by written_on desc, recorded_at desc limit 1) u
      where u.claim = 'complete' and not exists (select from verdicts v where v.action_id = i.id
        and v.decided_on <= $1 and (v.decided_on, v.recorded_at) >= (u.written_on, u.recorded_at)))`;
  return [
    question('nothing but a kind', { kind: 'R' }, { R: 'true', A: null }, null),
    ...[word, commonWord, 'officer'].map((it) =>
      question(`words “${it}”`, { q: it }, same(hasWords), it, true),
    ),
    question(`words “${commonWord}”, newest`, { q: commonWord, sort: 'newest' }, same(hasWords), commonWord),
    question(
      'overdue of a panel',
      { body: panel.code, state: 'overdue' },
      { R: null, A: `i.body_id = $2 and ${overdue}` },
      panel.id,
    ),
    question('of a panel', { body: panel.code }, same('i.body_id = $2'), panel.id),
    question('of an owner', { owner: String(owner) }, owed('i.owner_id = $2'), owner),
    question('of a directorate', { directorate }, owed(inDirectorate), directorate),
    question('of a year', { year: String(year) }, same('i.year = $2'), year),
    question('with a tag', { tag: 'housing' }, same('i.tags @> array[$2::text]'), 'housing'),
    question('with a rare tag', { tag: 'lighthouse' }, same('i.tags @> array[$2::text]'), 'lighthouse'),
    question(
      'made from final reports',
      { source: 'final-report' },
      same('i.document_id in (select id from documents where kind = $2)'),
      'final-report',
    ),
  ];
}

const TABLES = { R: 'recommendations', A: 'actions' };

const fromOf = (kind: 'R' | 'A', where: string) =>
  `from ${TABLES[kind]} i where i.made_on <= $1 and ${where}`;

/** The newest of both kinds, or the best among the newest 500 of each. */
function rowsOf(sides: Sides, isRanked: boolean): string {
  const side = (kind: 'R' | 'A') => {
    const where = sides[kind];
    if (!where) return [];
    const order = isRanked ? 'id + 0 desc limit 500' : 'made_on desc, id desc limit 26';
    return [`(select '${kind}' as kind, i.id, i.text, i.made_on ${fromOf(kind, where)} order by ${order})`];
  };
  const value = isRanked ? `ts_rank(search_vector(i.text), search_query($2))` : 'made_on';
  return `select kind || id as item, i.* from (${[...side('R'), ...side('A')].join(' union all ')}) i
    order by ${value} desc, kind desc, id desc limit 26`;
}
