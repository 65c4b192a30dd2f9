import { isPublished } from '../../items/publicity/visible-rows.queries.js';
import { NEVER_PUBLIC } from '../report-kind.js';

/** `R2022/014` of a row, as the register prints it. */
const printed = (kind: 'R' | 'A', alias: string): string => `'${kind}' || case when ${alias}.year > 9999
  then (${alias}.year / 100)::text || '-' || lpad((${alias}.year % 100)::text, 2, '0') else ${alias}.year::text end
  || '/' || lpad(${alias}.number::text, greatest(3, length(${alias}.number::text)), '0')`;

/** The items that the report `p` names and that the public may not see now, by reference. */
export const WITHHELD_NOW = `
  select ${printed('R', 'r')} as reference from published_report_items i join recommendations r on r.id = i.recommendation_id
  where i.report_id = p.id and not (${isPublished('r')})
  union
  select ${printed('A', 'a')} from published_report_items i join actions a on a.id = i.action_id
  where i.report_id = p.id and not (${isPublished('a')})`;

/** Published reports `p` with the decision that holds, `d`, and what has been taken out, `x`. */
export const PUBLISHED = `
  from published_reports p
  join bodies b on b.id = p.body_id
  join accounts c on c.id = p.published_by_id
  left join lateral (
    select e.in_register, e.reason, e.kept_references from published_report_decisions e where e.report_id = p.id order by e.id desc limit 1
  ) d on true
  left join lateral (
    select w.removed_at, w.reason from published_report_removals w where w.report_id = p.id order by w.id desc limit 1
  ) x on true
  left join published_reports n on n.corrects_id = p.id`;

export const PUBLISHED_COLUMNS = `
  p.id, p.kind, p.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName", p.subject, p.as_at as "asAt", p.since, p.audience,
  p.version, p.corrects_id as "correctsId", p.correction, n.id as "correctedById", p.title, p.subtitle, p.file_name as "fileName",
  c.name as "publishedBy", p.published_at as "publishedAt", coalesce(d.in_register, false) as "inRegister", d.reason,
  array(select w.reference from (${WITHHELD_NOW}) w where not w.reference = any(coalesce(d.kept_references, '{}')) order by 1) as "withheldSince",
  array(select w.reference from (${WITHHELD_NOW}) w order by 1) as "withheldNow",
  x.removed_at as "removedAt", x.reason as "removedReason"`;

/**
 * Whether the public can read the report `p`: open, decided, whole, and naming nothing that was withheld since and that nobody
 * has decided about.
 */
export const IN_REGISTER = `p.audience = 'open' and not p.kind = any(array[${NEVER_PUBLIC.map((kind) => `'${kind}'`).join(', ')}]) and d.in_register and x.removed_at is null
  and not exists (select from (${WITHHELD_NOW}) w where not w.reference = any(d.kept_references))`;
