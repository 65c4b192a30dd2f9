import type { INestApplicationContext } from '@nestjs/common';
import { ActionsQueries, OPEN_STATES } from '../src/actions/actions.queries.js';
import type { ActionFilters } from '../src/actions/list/action-filters.queries.js';
import { asRole } from '../src/web/permissions.rules.js';
import type { BenchSubjects } from './bench-subjects.js';
import { COUNTED, type Compared } from './compared.js';

const CLOSING = `('agreed-complete', 'no-longer-needed', 'superseded')`;
/** The latest update and verdict, and whether scrutiny is done with it. */
const FACTS = `
  left join lateral (select claim, written_on, recorded_at from action_updates where action_id = i.id and written_on <= $1
    order by written_on desc, recorded_at desc limit 1) u on true
  left join lateral (select verdict, decided_on, recorded_at from verdicts where action_id = i.id and decided_on <= $1
    order by decided_on desc, recorded_at desc limit 1) v on true`;
const CLOSED = `coalesce(v.verdict in ${CLOSING}, false)`;
const CLAIMED = `coalesce(u.claim = 'complete' and (v.verdict is null
  or (u.written_on, u.recorded_at) > (v.decided_on, v.recorded_at)), false)`;

/** The list of actions with each kind of filter. */
export function actionQuestions(app: INestApplicationContext, known: BenchSubjects): Compared[] {
  const { today, panel, owner, word, commonWord } = known;
  const service = app.get(ActionsQueries, { strict: false });
  const question = (
    name: string,
    filters: Omit<ActionFilters, 'asker'>,
    where: string,
    value: unknown = null,
    facts = '',
  ): Compared => {
    const from = `from actions i ${facts} where $1::date is not null and ${where}`;
    return {
      name: `actions: ${name}`,
      ask: async () => {
        const { items, total, isMoreThanTotal } = await service.list(
          { asker: asRole('democratic-services'), ...filters },
          today,
        );
        return { items: items.map(({ id }) => `A${id}`), total: isMoreThanTotal ? COUNTED : total };
      },
      rows: `select 'A' || i.id as item, i.*, o.name ${from.replace('actions i', 'actions i left join owners o on o.id = i.owner_id')}
        order by i.due_on, i.id limit 51`,
      count: `select count(*)::int from (select 1 ${from} limit ${COUNTED}) c`,
      most: 50,
      parameters: value === null ? [today] : [today, value],
    };
  };
  return [
    question('all', {}, 'true'),
    question('outstanding', { states: OPEN_STATES }, `not ${CLOSED}`, null, FACTS),
    question(
      'outstanding of a panel',
      { states: OPEN_STATES, bodyIds: [panel.id] },
      `not ${CLOSED} and i.body_id = $2`,
      panel.id,
      FACTS,
    ),
    question(
      'overdue of a panel',
      { states: ['overdue'], bodyIds: [panel.id] },
      `not ${CLOSED} and not ${CLAIMED} and i.due_on < $1 and i.body_id = $2`,
      panel.id,
      FACTS,
    ),
    question(
      'claimed complete',
      { states: ['claimed-complete'] },
      `not ${CLOSED} and ${CLAIMED}`,
      null,
      FACTS,
    ),
    question(
      'no longer needed',
      { states: ['no-longer-needed'] },
      `v.verdict = 'no-longer-needed'`,
      null,
      FACTS,
    ),
    question('of an owner', { ownerIds: [owner] }, 'i.owner_id = $2', owner),
    question('with a tag', { tag: 'housing' }, 'i.tags @> array[$2::text]', 'housing'),
    question('with a rare tag', { tag: 'lighthouse' }, 'i.tags @> array[$2::text]', 'lighthouse'),
    ...[word, commonWord].map((it) =>
      question(`words “${it}”`, { words: it }, `search_vector(i.text) @@ search_query($2)`, it),
    ),
  ];
}
