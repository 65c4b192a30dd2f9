import { publicityOf } from '../../items/publicity/visible-rows.queries.js';
import { IS_OVER, KEPT_IS_ANSWERED } from '../standings/recommendation-standing.sql.js';
import { IS_FURTHER_OWING, owedState } from './recommendation-state.queries.js';

const columns = (clocked: string, owing: string, isFurther: boolean) => `
  r.id, r.year, r.number, r.text, ${publicityOf('r')}, r.exempt_ground, r.public_summary, r.body_id, ${clocked}.${owing} as owing_id, ${isFurther} as is_further,
  ${clocked}.clock_rule, ${clocked}.response_due_on as due_on, ${owedState(clocked)} as state`;

const answersOf = (source: string, made: string) => `(
  select ${columns('r', 'addressee_id', false)}
  from ${source} r where ${made}not ${KEPT_IS_ANSWERED} and not ${IS_OVER}
  union all
  select ${columns('f', 'body_id', true)}
  from ${source} r join recommendation_addressees f on f.recommendation_id = r.id and ${IS_FURTHER_OWING}
  where ${made}not ${IS_OVER})`;

/**
 * The answers that are owed by `$1`, as rows to select from: one for each addressee that has given none, under its own clock. A
 * condition on the rows is looked at where they are read, so that an index serves it.
 * @param source the recommendations that are asked about: a table, or rows of one
 */
export const owedAnswers = (source: string) => answersOf(source, 'r.made_on <= $1 and ');

/** The same, also of what is dated after `$1`: a recommendation may be recorded before it is made. */
export const answersToCome = (source: string) => answersOf(source, '');
