import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import type { ClassifyRule } from './classify-rule.js';

const ASKED = /\bbe (?:asked|requested|urged|invited|called upon) to\b|^to (?:ask|request|urge)\b/;
const OUTSIDE_BODIES = anyOf`
  ICB|NHS(?: England| Wales| Scotland)?|Health Board|Hospital|Ambulance Service|Chief Constable|Police(?: Commander)?
  Trust|Integrated Care Board|Clinical Commissioning Group|CCG|Police Service|Constabulary
  Fire (?:and Rescue )?(?:Service|Authority)|Environment Agency|Natural England|National Highways|Network Rail
  Government|Company|Compan(?:y|ies)|Water|Highways
  Housing Association|Bus Operators?|Operators?|Developer|Ofsted|Ofwat|Minister|Department for [A-Z]\w+|MP|Police and Crime Commissioner
  Partnership|University|College|(?:County|District|Borough|City|Town|Parish|Community|Unitary) Council
`;
const REPORTING_VERBS = anyOf`
  report|supply|provide|attend|give|send|share|write|circulate|submit|bring|tell|speak|explain|present
  inform|return|come|update|confirm|answer|meet
`;
const OUTSIDE_ASKED_ASKED = anyOf`
  asked|requested|urged|invited|called upon
`;
/** A body outside the council that is asked to do something other than tell of it. */
const OUTSIDE_ASKED = new RegExp(inOrder`
  ^(?:to (?:ask|request|urge) |[Tt]hat )?(?:the )?(?:[A-Z][\w’'-]* (?:and |of |for )?){0,6}
  ${OUTSIDE_BODIES} (?:be ${OUTSIDE_ASKED_ASKED} )?to ([a-z]+)
`);
/** "that the Panel would request that South Western Water publish hourly data" */
const REQUESTED_OF = new RegExp(inOrder`
  \b(?:request|ask|urge|call on)(?:s|ed)? (?:that )?(?:the )?(?:[A-Z][\w’'-]* (?:and |of |for )?){0,6}
  ${OUTSIDE_BODIES} (?:to )?([a-z]+)
`);
/**
 * Bodies that must answer scrutiny (SI 2013/218, SI 2009/942, Local Government Act 2000 s.9FF): what they are asked, is recommended to
 * them.
 */
const MUST_ANSWER = anyOf`
  ICB|Integrated Care Board|NHS(?: England| Wales| Scotland)?|Health Board|Hospitals?|Ambulance Service
  Clinical Commissioning Group|CCG|(?:NHS |Foundation |Hospitals? |Care |Health )+Trust
  Chief Constable|Constabulary|Police(?: Service| Force)?|Police and Crime Commissioner
  Fire (?:and Rescue )?(?:Service|Authority)|Water|Environment Agency
`;
const IS_BOUND = new RegExp(String.raw`\b${MUST_ANSWER}$`);
/** "the Head of Water" is an officer. */
const OFFICER = /\b(?:head|director|manager|officer|member|lead) (?:of|for)\b/i;
/** Coming to a meeting is asked of whoever is invited. */
const COMES = /^(?:attend|come|return|speak|meet|present)$/;
/** To tell the body itself is less than to do something. */
const TELLS = new RegExp(`^${REPORTING_VERBS}$`);
/** These are done for others as well. */
const DOES_TOO = /^(?:share|bring|write|meet|send|give|speak|come|return|answer|present)$/;
const TELLS_THE_BODY =
  /\b(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Mm]embers|[Cc]ouncillors|meetings?|[Cc]hair|reply|response|evidence)\b/;

/** What was called in is to be decided anew. */
const SENT_BACK =
  /^(?:that )?the (?:decision|matter) be (?:referred|sent|remitted|passed) back to (?:the )?(?:Cabinet|Executive|Mayor)\b/i;

/** What a committee supports before the executive's member takes it. */
const BACKS_DECISION = new RegExp(
  anyOf`
  \b(?:proposed|recommended) (?:executive |key )?decision\b[^;]{0,200}\bbe (?:endorsed|supported)\b
  ^(?:to )?(?:endorses?|supports?) the (?:proposed|recommended) (?:executive |key )?decision\b
`,
  'i',
);

const SETTLED = anyOf`
  approved|agreed|endorsed|noted|adopted|accepted|confirmed|authorised|granted|resolved|decided|considered|received
`;
/** "that Cabinet consider a pilot", "the Executive Member for Roads should resurface": what only an executive can do. */
const EXECUTIVE_DOES = new RegExp(
  inOrder`
  ^(?:[Tt]hat |THAT )?(?:[Tt]he )?(?:Cabinet|Executive|(?:[A-Z]\w+ )?Minister|(?:Cabinet|Executive|
  Lead) Member(?: for [A-Z][\w’'-]*(?:,? (?:and )?[A-Z][\w’'-]*){0,4})?|
  Portfolio Holder(?: for [A-Z][\w’'-]*(?:,? (?:and )?[A-Z][\w’'-]*){0,4})?)
  (?: should| must| shall)?(?::| (?!be\b|is\b|was\b|has\b|had\b|and\b|to\b|of\b|for\b|in\b|on\b|at\b|
  ${REPORTING_VERBS}\b|would\b|will\b|decision|meeting|response|report|members?\b|${SETTLED}\b)[a-z]+ )
`,
);

/** Whoever carries a question is to do it, whatever others are asked. */
const ASKS_OTHERS = new RegExp(inOrder`
  ^(?:that )?(?:the )?(?:Cllr|Councillor|Mrs?|Ms|(?:[A-Z][\w-]+ )?(?:[Cc]lerk|Officer)|[Cc]hair)\b
  [^,;.]{0,40} (?:should|would|will) (?:ask|write|contact)\b
`);

/** Clauses that ask for something of somebody who is neither the body nor an officer of its council. */
export const RULES_OF_OTHERS: readonly ClassifyRule[] = [
  {
    name: 'one of us should ask others',
    serves:
      'Councillor Oak should ask the County Council to survey the bridge; the Clerk would write to the bus company',
    classify: (words) => (ASKS_OTHERS.test(words) ? 'action' : null),
  },
  {
    name: 'body outside asked',
    serves: 'the hospital Trust be asked to re-open the ward; not to report on it',
    classify: (words) => {
      const asked =
        (ASKED.test(words) ? OUTSIDE_ASKED.exec(words) : null) ?? REQUESTED_OF.exec(words.slice(0, 300));
      if (!asked) return null;
      const verb = asked[1] ?? '';
      const name = bodyIn(asked[0]);
      if (IS_BOUND.test(name) && !OFFICER.test(name) && !COMES.test(verb)) return 'recommendation';
      const behind = words.slice(asked.index + asked[0].length, 300);
      const tells = TELLS.test(verb) && (!DOES_TOO.test(verb) || TELLS_THE_BODY.test(behind));
      return tells ? null : 'recommendation';
    },
  },
  {
    name: 'executive is to do',
    serves: 'that Cabinet consider a pilot; the Executive Member for Roads should resurface Mill Lane',
    classify: (words, { ofExecutive }) =>
      !ofExecutive && EXECUTIVE_DOES.test(words.slice(0, 200)) ? 'recommendation' : null,
  },
  {
    name: 'backs a decision to come',
    serves: 'the proposed decision to be taken by the Cabinet Member be endorsed',
    classify: (words, { ofExecutive }) =>
      !ofExecutive && BACKS_DECISION.test(words) ? 'recommendation' : null,
  },
  {
    name: 'sends a decision back',
    serves: 'that the decision be referred back to Cabinet',
    classify: (words, { ofExecutive }) => (!ofExecutive && SENT_BACK.test(words) ? 'recommendation' : null),
  },
];

/** "the Integrated Care Board be asked to explain": whom it names. */
function bodyIn(asked: string): string {
  return asked.replace(/(?: be [a-z ]+?)?(?: to)? [a-z]+$/, '');
}
