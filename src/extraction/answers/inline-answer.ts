import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { inOrder } from '../in-order.js';

const RESPONSE_LEAD =
  /^(?!reasons?\b|rationale\b)(?:the )?(?:[\w’'-]+ ){0,5}?(?:response|reply|answer|comments?|decision|position)\s*[:–-]\s*/i;
const WHO_ANSWERS = anyOf`
  We|I|The (?:Trust|Board|Council|Cabinet|Executive|Minister|Mayor|Leader|ICB|Commissioner|Government|Company)
`;
const ANSWERING_VERBS = anyOf`
  accepts?|agrees?|supports?|rejects?|cannot (?:accept|agree|support)|(?:am|are|is) (?:not |un)able to (?:accept|agree|support)
  (?:do|does|can) not (?:accept|agree|support)
`;
const ANSWER_WORDS = anyOf`
  (?:This|It) is (?:not |partly |fully )?(?:accepted|agreed|supported)(?: in (?:part|principle))?
  (?:Not |Partially |Partly |Fully )?(?:[Aa]ccepted|[Aa]greed)(?: in (?:part|principle))?|Rejected|Supported
`;
/** Where an answer begins behind what it answers: "Response: …", "We accept this recommendation.", "Agreed." */
const BEGINS = new RegExp(
  inOrder`
  [.”"] (?=(?:[A-Z][\w’'-]* ){0,4}(?:[Rr]esponse|[Rr]eply)\s?[:–-] |
  ${WHO_ANSWERS} (?:fully |partly |also |therefore |will )?${ANSWERING_VERBS}\b|${ANSWER_WORDS}[.:;–-])
`,
);

/** "(that tolls be waived) - Not accepted.": what was recommended stands in brackets. */
const BRACKETED = /^\((?=[“"]?(?:[Tt]hat|to) )([^)]{8,600})\)(?:\s*[:–—-]\s*|\s+(?=[A-Z]))/;

/** "That X be done. Response: Accepted.", "that X be done. We accept this.": what was asked, and the answer on its line. */
export function splitInlineAnswer(passage: Passage): { asked: Passage; inline: Passage | null } {
  const bracketed = BRACKETED.exec(passage.text);
  if (bracketed?.[1]) {
    const asked = passage.slice(1, 1 + bracketed[1].length);
    return { asked, inline: withoutLead(passage.slice(bracketed[0].length)) };
  }
  const lead = BEGINS.exec(passage.text);
  if (!lead) return { asked: passage, inline: null };
  return { asked: passage.slice(0, lead.index + 1), inline: withoutLead(passage.slice(lead.index + 2)) };
}

/** An answer without the label at its head. */
export function withoutLead(passage: Passage): Passage {
  const lead = RESPONSE_LEAD.exec(passage.text.slice(0, 80));
  return lead ? passage.slice(lead[0].length) : passage;
}
