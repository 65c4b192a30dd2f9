import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { isInMoodOfSettling } from './clause-likeness.js';
import type { Opening } from './opening.js';

const NOT_SETTLED = anyOf`
  reasons?|options?|question|answer|response|motion|amendment|background|purpose|summary|aims?|objectives?|note
  recommendations?|suggest\w*|invit\w*|asked|said|explained|advised|proposed|proposals?|comments?|points?|concerns?|views?
`;
/** A label or a sentence that ends in a colon: of what, no rule need know. */
const LEAD = /^([A-Z“][^.;:?!]{2,140}?)\s?(?::-?|\s[–—-])\s(?=\S)/;
const TELLS = new RegExp(String.raw`\b${NOT_SETTLED}\b`, 'i');

/** "Determination: That the report be noted": words that no rule knows, before a clause that can be nothing else. */
export function leadOpenings(passage: Passage): Opening[] {
  const lead = LEAD.exec(passage.text.slice(0, 160));
  if (!lead?.[1] || TELLS.test(lead[1])) return [];
  const rest = passage.slice(lead[0].length);
  if (/^[“"‘]/.test(rest.text) || !isInMoodOfSettling(rest.text)) return [];
  return [
    {
      keyword: 'resolved',
      manner: 'narrative',
      rule: 'clause behind a lead',
      addressee: null,
      at: 0,
      after: lead[0].length,
      told: lead[1],
      closed: false,
      rest,
      talk: null,
    },
  ];
}
