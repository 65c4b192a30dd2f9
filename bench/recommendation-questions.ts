import type { INestApplicationContext } from '@nestjs/common';
import { noFilters, type RecommendationFilters } from '../src/recommendations/list/recommendation-filters.js';
import { RecommendationsQueries } from '../src/recommendations/recommendations.queries.js';
import { asRole } from '../src/web/permissions.rules.js';
import type { BenchSubjects } from './bench-subjects.js';
import { COUNTED, type Compared } from './compared.js';

const FIRST_PAGE = { sort: 'reference', descending: true, after: null, before: null, size: 25 } as const;
/** As the load is made: nothing is corrected, nothing withdrawn. */
const ANSWERED = `exists (select from response_answers ra join responses p on p.id = ra.response_id
  where ra.recommendation_id = i.id and p.decided_on <= $1)`;
const REJECTED = `(select ra.decision from response_answers ra join responses p on p.id = ra.response_id
  where ra.recommendation_id = i.id and p.decided_on <= $1 order by p.decided_on desc, ra.id desc limit 1) = 'rejected'`;
const OVERDUE = `i.response_due_on < $1 and not ${ANSWERED}`;

/** The list of recommendations with each kind of filter. */
export function recommendationQuestions(app: INestApplicationContext, known: BenchSubjects): Compared[] {
  const { today, panel, word, commonWord, year } = known;
  const service = app.get(RecommendationsQueries, { strict: false });
  const question = (
    name: string,
    filters: Partial<RecommendationFilters>,
    where: string,
    value: unknown = null,
  ): Compared => {
    const from = `from recommendations i where $1::date is not null and ${where}`;
    return {
      name: `recommendations: ${name}`,
      ask: async () => {
        const { rows, total, isMoreThanTotal } = await service.list(
          { ...noFilters(asRole('democratic-services')), ...filters },
          today,
          FIRST_PAGE,
        );
        return { items: rows.map(({ id }) => `R${id}`), total: isMoreThanTotal ? COUNTED : total };
      },
      rows: `select 'R' || i.id as item, i.* ${from} order by i.year desc, i.number desc limit 26`,
      count: `select count(*)::int from (select 1 ${from} limit ${COUNTED}) c`,
      most: 25,
      parameters: value === null ? [today] : [today, value],
    };
  };
  const words = (it: string) =>
    question(`words “${it}”`, { q: it }, `search_vector(i.text) @@ search_query($2)`, it);
  return [
    question('all', {}, 'true'),
    question('of a panel', { bodyCode: panel.code }, 'i.body_id = $2', panel.id),
    question('response overdue', { state: 'response-overdue' }, OVERDUE),
    question(
      'response overdue of a panel',
      { state: 'response-overdue', bodyCode: panel.code },
      `${OVERDUE} and i.body_id = $2`,
      panel.id,
    ),
    question('rejected', { state: 'rejected' }, REJECTED),
    question('clock overdue', { clock: 'overdue' }, OVERDUE),
    question('of a year', { year }, 'i.year = $2', year),
    question('with a tag', { tag: 'housing' }, 'i.tags @> array[$2::text]', 'housing'),
    question('with a rare tag', { tag: 'lighthouse' }, 'i.tags @> array[$2::text]', 'lighthouse'),
    words(word),
    words(commonWord),
  ];
}
