import { publicityOf } from '../../items/publicity/visible-rows.queries.js';
import type { SpanScope } from './span-scope.js';

/**
 * The days in which actions were there, overdue, agreed complete and dropped, as rows of `trend_spans`. Twin of `actionState` as far as
 * a trend tells states apart.
 */
export const actionSpans = ({ where, whereFact }: Omit<SpanScope, 'visible'>): string => `
  select 'action' as item_kind, a.id as item_id, a.body_id, ${publicityOf('a')}, false as is_unlike, 'made' as kind, a.made_on as from_day,
    null::date as until_day from actions a where ${where('a')}
  union all
  select 'action', a.id, a.body_id, ${publicityOf('a')}, false, s.kind, s.from_day, s.until_day
  from actions a join derived_action_spans s on s.action_id = a.id
  where ${where('a')} and ${whereFact('s.action_id')}`;
