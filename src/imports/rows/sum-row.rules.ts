import { anyOf } from '../../extraction/any-of.js';
import type { Columns } from '../import.rules.js';
import { plainWords } from './plain-words.rules.js';

/** What is counted, and what counts are about. */
const COUNTED = anyOf`
  recommendations?|actions?|items?|rows?|resolutions?|tasks?|points?
  complete|completed|closed|open|outstanding|ongoing|overdue|late|accepted|rejected|delivered
  in progress|on track|not started|at risk|in total|total|percent|per cent|of|out of|and
  no|n a|as at
`;
const TOTAL = anyOf`totals?|sum|count|number|average`;
const BEFORE = anyOf`grand|overall|sub|section|running|page`;
/** A cell of a sum, a share or dashes: “2”, “50%”, “3 of 5 complete”. Cells that only have signs are blank here. */
const COUNT = new RegExp(`^(?:\\d|${COUNTED}|[ ])*$`);
/** “Total”, “Sub-total”, “Grand total: 5”, “Total number of recommendations”. */
const PLAIN_LABEL = new RegExp(`^(?:${BEFORE} )?(?:sub)?${TOTAL}(?: (?:number of )?${COUNTED})*(?: \\d+)?$`);
const WHAT_FOR = anyOf`for|of|in|to|at|as|per|by|from|this|on`;
/** “Total for Housing”, “Sub-total: Housing”, “Housing total”: only beside a count, for an action may begin or end so too. */
const LOOSE_LABEL = new RegExp(
  `^(?:(?:${BEFORE} )?totals? ${WHAT_FOR} .{1,40}|sub ?totals? .{1,40}|.{1,40}(?<!\\b(?:the|a|an)) (?:sub ?)?(?:totals?|count))$`,
);

/**
 * Whether a row only sums or counts others: a grand total, the subtotal of a section, a line for each status. Every cell is a count
 * or says what is counted.
 */
export function isSumRow(cells: readonly string[], { reference, minute }: Columns): boolean {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [{ index, plain: plainWords(cell) }]));
  const isNumber = (index: number) => index === reference || index === minute;
  const counts = filled.filter(({ plain }) => COUNT.test(plain));
  const labels = filled.filter(({ plain }) => !COUNT.test(plain) || PLAIN_LABEL.test(plain));
  if (labels.some(({ plain }) => !PLAIN_LABEL.test(plain) && !LOOSE_LABEL.test(plain))) return false;
  const hasCount = counts.some(({ index, plain }) => !isNumber(index) && /\d/.test(plain));
  const hasNumber = filled.some(({ index, plain }) => isNumber(index) && /^\w*\d/.test(plain));
  const isPlain = labels.length > 0 && labels.every(({ plain }) => PLAIN_LABEL.test(plain));
  if (isPlain)
    return hasCount || /\d$/.test(labels[0]?.plain ?? '') || filled.some(({ plain }) => /\d/.test(plain));
  return hasCount && !hasNumber;
}
