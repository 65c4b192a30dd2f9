import { inOrder } from '../in-order.js';
import type { ClassifyRule } from './classify-rule.js';
import { ASKS, TO_DO, WOULD_BE_DONE } from './classify-words.js';
import { PASSIVE, SETTLED_BY_WORD } from './settling-verbs.js';

const MEMBER_APPROVED = new RegExp(inOrder`
  ^(?:[Tt]hat )?(?:the )?(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder|Leader|Mayor|Minister)\b[^.;:]{0,200}?
  (?:approved|agreed|endorsed|adopted|confirmed|accepted|authorised) (?!to\b|that\b)
`);

const OFFICER_DOING = new RegExp(inOrder`
  ^(?:[Tt]he )?(?:[A-Z][\w’'-]* (?:of |for |and )?){0,5}(?:Director|Head|Manager|Officer|Clerk|Chief Executive)
  (?: (?:of|for) (?:[A-Z][\w’'-]* (?:and )?){1,5})? ?(?:then )?[a-z]+ing (?:the|an?|its|their|all|to|on)\b
`);

/** The last rules: what asks for something, where nothing before said what else a clause is. */
export const RULES_OF_ASKING: readonly ClassifyRule[] = [
  {
    name: 'approved by one person',
    serves: 'that the Executive Member for Piers approved the plan to ensure …',
    classify: (words) => (MEMBER_APPROVED.test(words.slice(0, 240)) ? 'decision' : null),
  },
  {
    name: 'settled before what it is for',
    serves: 'that a firm be procured to provide the boats',
    classify: (words) => {
      const passive = PASSIVE.exec(words.slice(0, 300));
      const asks = ASKS.exec(words);
      const isPurpose =
        passive &&
        asks?.[0].startsWith('to ') &&
        asks.index >= passive[0].length &&
        !/\b(?:is|are) $/.test(words.slice(0, asks.index));
      return isPurpose && SETTLED_BY_WORD.test(passive[1] ?? '') ? 'decision' : null;
    },
  },
  {
    name: 'asks',
    serves: 'that a report be brought; to circulate; authority be delegated to',
    classify: (words) => (ASKS.test(words) ? 'action' : null),
  },
  {
    name: 'somebody to do something',
    serves: 'the chair to ring the depot',
    classify: (words) => (TO_DO.test(words) ? 'action' : null),
  },
  {
    name: 'an officer doing something',
    serves: 'Agreed to: … the Director of Piers reviewing the fees each year',
    classify: (words) => (OFFICER_DOING.test(words.slice(0, 160)) ? 'action' : null),
  },
  {
    name: 'something is to be made or done',
    serves: 'a leaflet be drawn up; the reasons be shown in the next report; not a fee that is set',
    classify: (words) => {
      const passive = PASSIVE.exec(words.slice(0, 300));
      return passive && !SETTLED_BY_WORD.test(passive[1] ?? '') ? 'action' : null;
    },
  },
  {
    name: 'something would be done',
    serves: 'it was agreed that a reply would be sought; not that the item would be deferred',
    classify: (words) => {
      const done = WOULD_BE_DONE.exec(words.slice(0, 300))?.[1];
      return done && (done === 'added' || !SETTLED_BY_WORD.test(done)) ? 'action' : null;
    },
  },
];
