import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { JOINT_WORK } from '../joint-work.js';
import { isBody, isSomebody } from '../promises/actor.js';

/** Errands, by their verbs. */
export const TASKS = anyOf`
  book|write|ask|send|circulate|check|contact|arrange|chase|find|get|ring|email|e-mail|draft|update
  order|organise|produce|provide|share|invite|prepare|look|speak|report|bring|add|publish|obtain|follow
  put|make|move|remind|confirm|convene|set up
`;
const ONLY_SPOKEN = anyOf`
  comment|explain|clarify|confirm|say|elaborate|outline|describe|give|leave|note|consider|attend|speak
  respond|reply
`;
const ASKED = anyOf`
  asked|instructed|requested|directed|authorised|tasked
`;
const OFFICERS = anyOf`
  clerk|chairman|chair|secretary|treasurer|warden|officers?
`;
const TOGETHER = `(?:in ${JOINT_WORK}|together)`;
/** Asking somebody to explain is talk. */
const WAS_ASKED = new RegExp(inOrder`
  (?:^|[,;–-] (?:and )?|(?<=[a-z]) and (?=(?:the )?[Cc]lerk ))(?:It was agreed that )?
  ((?:The |the )?(?:[A-Z][\w’-]* (?:of |for |and )?){1,8}(?:from the [A-Z]\w+ )?|Officers |(?:The |the )(?:[a-z]+ ){1,3}|${OFFICERS} )
  (?:was|were) (?:${ASKED}(?:, ${TOGETHER} with [^.;]{3,120}?,?)? to (?!${ONLY_SPOKEN}\b)[a-z]+|tasked with [a-z]+ing\b)
`);
/** Errands and other deeds of the hand, by their verbs. */
export const ERRANDS = anyOf`
  ${TASKS}|let|tell|pass|forward|submit|complete|return|give|collect|supply|cut|clear|mend|repair|remove|visit|take|keep
`;
const PEOPLE = anyOf`
  (?:[Tt]he )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|the)){0,4}|(?:[Aa]ll )?(?:[a-z]+ )?(?:members|councillors|residents|volunteers)
  [Tt]he (?:[a-z]+ )?[a-z]+
`;
/** What people are asked to say while they sit there is no errand. */
const SAID_THERE = String.raw`(?:ask|put|raise|make|give|share|provide)(?: [a-z]+){0,3} ${anyOf`
  questions?|comments?|views?|opinions?|observations?|declarations?|points
`}\b`;
/** Nor is how they are to behave there. */
const IN_THE_ROOM = anyOf`
  contact|speak up|keep (?:to|quiet|silent|calm)|take (?:care|their seats?|turns|a seat)
  return (?:after|to the (?:room|meeting|hall))|leave|put (?:up )?their hands?
`;
/** "Members were asked to send more to Ms Lee", "the landowner was asked to cut the hedge": more than to think or speak. */
const PEOPLE_ASKED = new RegExp(inOrder`
  (?:^|[:,;–-] (?:and )?| and )(?![Tt]he (?:meeting|panel|committee|board|council|public|press)\b)(${PEOPLE})
  [ ](?:was|were) (?:asked|requested|invited|reminded|encouraged) to (?!${IN_THE_ROOM}\b|${SAID_THERE})${ERRANDS}\b
`);
/** "In the meantime she was asked to ring …": who, was said before. */
const HE_WAS_ASKED = new RegExp(
  String.raw`^(?:[A-Z][^.;]{2,60} )?(?:[Hh]e|[Ss]he) (?:was|were) ${ASKED} to (?!${ONLY_SPOKEN}\b)[a-z]+`,
);
const NOT_THE_CLERK = anyOf`
  Chair\w*|Council|Committee|Members|Councillors
`;
const ONLY_SAID = anyOf`
  comment|explain|clarify|confirm|say|leave
`;
const CLERK_ASKED = new RegExp(inOrder`
  ^(?:The )?${NOT_THE_CLERK} (?:asked|instructed|requested) (the [Cc]lerk) to (?!${ONLY_SAID}\b)
  [a-z]+
`);
/** After a long account of something else, the task begins at whom it is given. */
const LONG_ACCOUNT = 60;

/** Whom "The Clerk was asked to book the band" and "Members were asked to send names" give a task, and where it begins. */
export function askedToDo(sentence: string): { owner: string | null; at: number } | null {
  if (HE_WAS_ASKED.test(sentence)) return { owner: null, at: 0 };
  const asked = WAS_ASKED.exec(sentence);
  const who = (asked?.[1] ?? CLERK_ASKED.exec(sentence)?.[1])?.replace(/ from the .*/, '').trim();
  if (who && isSomebody(who) && !isBody(who)) return { owner: who, at: whereOf(asked, sentence) };
  const people = PEOPLE_ASKED.exec(sentence);
  return people?.[1] ? { owner: people[1], at: whereOf(people, sentence) } : null;
}

function whereOf(asked: RegExpExecArray | null, sentence: string): number {
  return asked && asked.index > LONG_ACCOUNT ? sentence.indexOf(asked[1] ?? '', asked.index) : 0;
}
