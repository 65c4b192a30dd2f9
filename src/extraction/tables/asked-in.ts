import { isInMoodOfSettling } from '../resolutions/clause-likeness.js';
import type { TableHead } from './columns.js';

/** "Working Group proposal": what a body asks by another name. */
const PROPOSED_BY_A_BODY =
  /^(?:our|your|the) proposals?$|\b(?:group|panel|committee|commission|board)(?:[’']s)? (?:proposals?|asks?|asked(?: for)?)$/i;

/** "Rec. No." over the numbers says what is numbered. */
const NUMBERS_RECOMMENDATIONS = /^rec(?:ommendation)?s?\.? ?(?:no|ref|number)\.?$/i;

/** Whether the rows are recommendations or actions: by the column's head, else by what stands over the table. */
export function askedIn(
  head: string,
  above: string,
  byHead: TableHead | null,
  cells: readonly string[],
  isAnswered = false,
  heads: readonly string[] = [],
): Pick<TableHead, 'asks' | 'byRow'> {
  const both = /recommend/i.test(head) && /action|resol|request/i.test(head);
  if (both) return { asks: 'recommendation', byRow: true };
  if (heads.some((one) => NUMBERS_RECOMMENDATIONS.test(one))) return { asks: 'recommendation', byRow: false };
  if (/recommend/i.test(head) || (isAnswered && PROPOSED_BY_A_BODY.test(head)))
    return { asks: 'recommendation', byRow: false };
  if (/\b(?:actions?|tasks?|to do|requests?|asked)\b|^what(?: (?:is|was|needs|has)\b.*)?$/i.test(head))
    return { asks: byHead?.asks ?? 'action', byRow: false };
  const recommended = /\brecommendations?\b/i.test(above);
  const acted = /\bactions?\b/i.test(above);
  const settled = !acted && cells.filter(isInMoodOfSettling).length > cells.length / 2;
  return {
    asks: recommended || (!byHead && settled) ? 'recommendation' : (byHead?.asks ?? 'action'),
    byRow: recommended && acted,
  };
}
