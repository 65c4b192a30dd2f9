import { anyOf } from '../any-of.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';
import { inOrder } from '../in-order.js';
import type { FormalRule, Hit, Keyword } from './formal-rule.js';
import { BODY_DEEDS } from './settling-verbs.js';

/** A record of what one person decided speaks in the first person. */
const I_DECIDED =
  /(?:^|[.;] )(?:I|We) (?:have |hereby |therefore ){0,3}(?:decided?|resolved?|determined?|agreed?)(?: that| to| as follows)? ?:[-–—]?$/;
const MAKERS = anyOf`
  (?:(?:After|Following) [^.;:,]{3,80}, )?[Tt]he (?:[A-Z][\w’'-]* (?:and )?){1,8}|Members |We |It[ ]
`;
const MAKING_VERBS = anyOf`
  makes?|made|wish(?:es)? to make|puts? forward
`;
const MAKES = new RegExp(inOrder`
  (?:(?:^|[.;] )${MAKERS}|^[Tt]hat (?:the )?[A-Z][^.;:]{3,200}? and )(?:therefore |also |now ){0,2}${MAKING_VERBS}
  [ ]the following [Rr]ecommendations?\b
  (?=[^.:;]{0,120}:[-–—]?$)
`);
const RECOMMENDS_THAT = new RegExp(inOrder`
  (?:^|[.;] )${MAKERS}(?:further |therefore |also |now ){0,2}recommends?
  (?= (?:that|to) (?:the )?(?:[A-Z][\w’'&-]*,? (?:of |for |and |the ){0,2}){0,8}[A-Z][\w’'-]*(?: should| agrees?)?(?: that| to)? ?:[-–—]?$)
`);
const BEFORE_REQUEST = anyOf`
  would|should|also|further|therefore|like|wish(?:es)?|to
`;
const REQUESTERS = anyOf`
  [Tt]he (?:[A-Z][\w’'-]* (?:and )?){1,8}|Members |We[ ]
`;
const REQUESTS = new RegExp(inOrder`
  (?:^|[.;] )${REQUESTERS}(?:${BEFORE_REQUEST} ){0,5}(?:requests?|asks? for) the following\b
  [^.:;]{0,80}:$
`);

const WHO_DID = anyOf`
  ${BODIES}|${THOSE_WHO_SIT}
`;
/** "The Committee: (a) endorsed the plan; (b) asked …" in one paragraph. */
const BODY_OVER_INLINE = new RegExp(
  inOrder`
  ^(?:(?:[Hh]aving|[Aa]fter|[Ff]ollowing) [^:;.]{3,160}, )?(?:[Tt]he )?(?:[A-Z][\w’'&-]* (?:and |of |for )?){0,8}${WHO_DID}
  (?: then| therefore| also)? ?[:–-]*(?= \(?[aiA1][.)] ?${BODY_DEEDS}\b)
`,
  'i',
);

const DECISION_RUN_ON = new RegExp(inOrder`
  (?:^|[.?!:|] )(?:Decisions?|DECISIONS?|Outcome) ?[:–-]? ?(?:[Tt]he )?(?:[A-Z][\w’'&-]* (?:of |and |for )?){0,6}${WHO_DID}
  (?: then| also)? ?[:–-]*(?= \(?[1ai][.)] )
`);

/** Sentences that end a paragraph and open a list of what was settled. */
export const OVER_LIST_RULES: readonly FormalRule[] = [
  {
    name: 'one person decides over a list',
    serves: 'I have decided: (a) to award …; I hereby agree to: …',
    find: (text) => overList(text, I_DECIDED, 'resolved'),
  },
  {
    name: 'recommendations made over a list',
    serves:
      'The Committee makes the following recommendations, to which it asks a reply: • that …; That the Panel commented on the plan and made …',
    find: (text) => overList(text, MAKES, 'recommended'),
  },
  {
    name: 'recommends to somebody over a list',
    serves: 'The Panel recommends that Cabinet: (a) funds the lamps; We recommend that the Trust should:',
    find: (text) => overList(text, RECOMMENDS_THAT, 'recommended'),
  },
  {
    name: 'requests made over a list',
    serves: 'We should also like to request the following information: • the cost …',
    find: (text) => overList(text, REQUESTS, 'action'),
  },
  {
    name: 'decision run on behind the talk',
    serves: '… She said that it had gone up. Decision The Board – 1. noted the list; and 2. asked that …',
    find: (text) => {
      const found = DECISION_RUN_ON.exec(text);
      const at = found ? found.index + found[0].search(/D/i) : 0;
      return found ? [{ at, after: found.index + found[0].length, keyword: 'resolved' }] : [];
    },
  },
  {
    name: 'body over a list in its paragraph',
    serves: 'The Committee: (a) endorsed the plan; (b) asked the Head of Piers to report',
    find: (text) => {
      const found = BODY_OVER_INLINE.exec(text.slice(0, 400));
      return found ? [{ at: 0, after: found[0].length, keyword: 'resolved' }] : [];
    },
  },
];

function overList(text: string, words: RegExp, keyword: Keyword): Hit[] {
  const found = words.exec(text);
  if (!found) return [];
  const at = found.index + (/^[.;] /.test(found[0]) ? 2 : 0);
  return [{ at, after: found.index + found[0].length, keyword }];
}
