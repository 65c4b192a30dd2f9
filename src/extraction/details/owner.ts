import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { peopleAsked, subjunctiveOwner } from '../resolutions/asks.js';
import { OWNER_RULES } from './owner-rules.js';

const CLAUSE_VERBS = anyOf`
  agree[sd]?|request(?:s|ed)?|resolve[sd]?|ask(?:s|ed)?|recommend(?:s|ed)?|noted
`;
/** "agreed Cllr Oak should ask": without "that". */
const SHOULD_DO = String.raw`(?:the )?(?:[A-Z][\w’'.-]* ){1,4}(?:should|would) `;
/** "That, in talks with the trust, the working group develop": what stands before the one who is to act. */
const INSERTED = anyOf`
  in (?:talks|consultation|discussion|conjunction|partnership|liaison) with|subject to|following|after|as part of
`;
/** "REQUESTED that", "AGREED that", an opening quotation mark: the clause proper begins after them. */
const BEFORE_CLAUSE = new RegExp(
  inOrder`
  ^[“"‘'•\s-]*(?:on the (?:proposal|motion) of [^,]{3,80}, (?:and )?seconded by [^,]{3,80},? )?
  (?:(?:and )?(?:also )?${CLAUSE_VERBS},? (?:that |(?=${SHOULD_DO})))?(?:that,? )?(?:${INSERTED} [^,.;]{3,80}, )?
`,
  'i',
);
/** "to recommend, on the proposal of …, that Council write": whom it asks stands after "that". */
const TO_RECOMMEND =
  /^(?:[Tt]o |TO )?(?:[Rr]ecommend(?:s|ed)?|RECOMMEND(?:S|ED)?)\b,? [^.;]{0,160}?\bthat (?=the |[A-Z])/;
/** Owners stand near the head of a clause, or at its end in brackets. */
const LONGEST = 900;

/** "Officers to provide …" says less than the name in brackets behind it. */
const AT_LARGE = /^(?:[Tt]he )?(?:relevant )?[Oo]fficers$/;

function labelled(clause: string, isRecommendation: boolean): string | null {
  const rules = OWNER_RULES.filter(({ name }) => /at the end$/.test(name));
  return rules.map(({ find }) => find(clause, isRecommendation)).find((owner) => owner !== null) ?? null;
}

/** "THAT THE TOWN CLERK ASK FOR PRICES": what is all in capitals is read in small letters. */
function ownerInCapitals(clause: string): string | null {
  const who = subjunctiveOwner(clause.toLowerCase().replace(/ be (?:asked|instructed|requested) to /, ' '));
  return who && clause.slice(0, clause.toLowerCase().indexOf(who) + who.length);
}

/** Who a clause names as the one to act, as written; null where it names nobody. */
export function readOwner(text: string, isRecommendation: boolean): string | null {
  const clause = text.slice(0, LONGEST).replace(BEFORE_CLAUSE, '');
  if (!/[a-z]/.test(clause)) return ownerInCapitals(clause);
  const proper = /^(?:to )?recommend(?:s|ed)? to\b/i.test(clause) ? clause : clause.replace(TO_RECOMMEND, '');
  for (const rule of OWNER_RULES) {
    const owner = rule.find(proper, isRecommendation);
    if (owner && !AT_LARGE.test(owner))
      return proper.includes(`${owner} concerned`) ? `${owner} concerned` : owner;
    if (owner) return labelled(proper, isRecommendation) ?? owner;
  }
  return isRecommendation ? null : peopleAsked(proper);
}
