import { inOrder } from '../in-order.js';
import { type Hit, keywordOf } from './formal-rule.js';
import { isOfOthers, sentenceStart } from './keyword-of-others.js';

const CAPITALS =
  /\b(?:RESOLVED|AGREED|ORDERED|RECOMMEND(?:ED|S)?|NOTED|DECIDED|DETERMINED|REQUESTED|RESOLVES)\b/g;
const AND_CAPITALS =
  /^(?:,? ?(?:(?:AND|and|&|TO|to|\/) ?(?:RESOLVED|AGREED|RECOMMEND(?:ED)?|ORDERED|DECIDED)|(?:AND|and|&|\/) ?NOTED?)\b)+/;

/** "The Board NOTED the report": all of it is the clause, for the rest says too little. */
const NOTES_A_THING = /^NOTED (?:the|its|an?) (?!following)/;
const BODY_BEFORE = new RegExp(inOrder`
  ^(?:[Tt]he |THE )?(?:(?:[A-Z][\w’'-]*|members|committee|panel|board|meeting) (?:and |of |for |present )?){1,7}
  (?:DISCUSSED and )?$
`);
/** "NOTED the report and AGREED that …": the second settles by itself. */
const AND_BEFORE = /,? and (?:it was )?(?:\w+ly )?$/;

/** Where keywords in capitals open a resolution. */
export function capitalsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  let read = 0;
  for (const match of text.matchAll(CAPITALS)) {
    if (match.index < read) continue;
    const also = AND_CAPITALS.exec(text.slice(match.index + match[0].length));
    const words = match[0] + (also?.[0] ?? '');
    const after = match.index + words.length;
    if (isOfOthers(text, match.index, after)) continue;
    const verb = /^REQUEST/.test(words);
    if (
      verb &&
      !/^(?:the|The|THE)? ?(?:[A-Z][\w’'-]* ){0,8}(?:Committee|Panel|Board|COMMITTEE|PANEL|BOARD)? ?$/.test(
        text.slice(0, match.index),
      )
    )
      continue;
    const start = sentenceStart(text, match.index);
    const from = Math.max(start, read);
    const joint = AND_BEFORE.exec(text.slice(from, match.index));
    const isApart = joint && (start < read || /\bnoted$/.test(text.slice(from, from + joint.index)));
    const at = isApart ? from + joint.index : start;
    read = after;
    const tells =
      NOTES_A_THING.test(text.slice(match.index, after + 12)) &&
      BODY_BEFORE.test(text.slice(at, match.index));
    hits.push({ at, after: tells ? at : after, keyword: keywordOf(words) });
  }
  return hits;
}
