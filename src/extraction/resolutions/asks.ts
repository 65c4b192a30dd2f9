import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { JOINT_WORK } from '../joint-work.js';
import { isBody, isSomebody } from '../promises/actor.js';

const WHO_POSTS = anyOf`
  officers?|manager|adviser|director|team|lead|clerk
`;
const WHO_WORDS = anyOf`
  [ ](?:of|for|and|the|&|-|–|/|in) (?:(?:the|each) )?|[ ]
`;
/** Who can stand before "to send": a post, a person, initials ("GO", "TH / EZ"), or officers in general. */
const WHO = inOrder`
  (?:[Tt]hat |THAT )?(?:[Tt]he )?
  ((?:[A-Z][\w’'&.-]*,?(?: \d{1,3})?${WHO_WORDS}){0,11}[A-Z][\w’'&./-]*(?: ${WHO_POSTS}| and the ${WHO_POSTS})?|
  [Aa]ll(?: members)?|officers?|
  (?:[a-z]+ ){0,2}(?:officer|clerk)|chair(?:man|woman)?|vice-chair(?:man)?|secretary|treasurer|democratic services|staff)
  (?: \([^)]{1,40}\))?,?
`;
const TALKS = anyOf`
  talks|discussions|a word|a meeting
`;
const NO_TASKS = anyOf`
  be|this|these|those|their|its|our|have(?! (?:the |his |her |its |an? )?[a-z]+ [a-z]+ed\b| ${TALKS}\b)|date|the|a|an|no|which|whom
`;
const TO_DO = new RegExp(
  String.raw`^(?:[-•] )?${WHO} (?:(?:is|are) )?(?:both |still |also |then )?to (?!${NO_TASKS}\b)[a-z-]+\b`,
);
const NO_VERBS = anyOf`
  be|is|are|was|were|has|had|have|does|do|and|or|to|of|for|in|on|with|from|by|at|as|that|which|who|would|could
  should|will|may|not|no|the|a|an|notes?|thanks?|considered|note
`;
const WITH_WHOM = anyOf`
  [ ]on behalf of the [A-Z]\w+| in ${JOINT_WORK} with [^,;.]{3,120},
`;
const SUBJUNCTIVE = new RegExp(
  inOrder`
  ^(?:also |and )?${WHO}${WITH_WHOM}? (?:also |further |formally )?(?!${NO_VERBS}\b)
  ([a-z]+(?: back)?)\b(?!,? (?:which|be)\b)
`,
);
/** "bring" and "ring" are to be done; "chairing" and "appointed" are not. */
const PAST = /(?:ed|(?<!^b?r)ing|(?<!app|supp|re|rep|comp)ly)$/;
/** Verbs whose past has a form of its own: who "took" or "gave" has done it. */
export const IRREGULAR_PAST = new RegExp(
  `^${anyOf`
  took|gave|went|spoke|said|told|felt|thought|brought|met|led|held|kept|made|wrote|saw|found|sent|began|came|left|lost|knew
  drew|ran|rose|stood|understood|paid|heard|sought|taught|won|chose|bought|built|got|grew|had|meant|showed|withdrew
`}$`,
);
/** "the Council membership of the board" is a thing; these go with "of" as verbs. */
const OF_SOMETHING =
  /^(?:dispose|think|approve|make|take|inform|notify|ask|enquire|inquire|complain|report|tell|speak)$/;
const NO_VERB =
  /^(?:recommendations?|members|officers|services?|meeting|minutes|information|during|until|under|about|after|before)$/;
/** After these "report" and "review" are papers, not deeds. */
const AS_NOUN = /^ (?:be|is|was|were|and|of|by|for|dated|\()\b/;
const BY_WHOM_WORDS = anyOf`
  [ ](?:of|for|and|the) [A-Z][\w’'-]*| [A-Z][\w’'-]*
`;
const BY_WHOM = new RegExp(inOrder`
  \b(?:be|is|are) (?:\w+ly )?\w+(?:ed|en|t|wn|ne)(?: [\w’' ]{1,60}?)? by (?:the )?
  (officers\b|[A-Z][\w’'-]*${BY_WHOM_WORDS}{0,8})
`);

/** Whether words begin with somebody who is to do something: "Clerk to chase", "that the Head of Streets prepare". */
export function startsWithTask(text: string): boolean {
  return taskOwner(text) !== null || subjunctiveOwner(text) !== null;
}

/** Whose task "X to do Y" is; null where words do not begin so. */
export function taskOwner(text: string): string | null {
  const who = TO_DO.exec(text.slice(0, 300))?.[1]?.trim();
  return who && canAct(who) ? who.replace(/,$/, '') : null;
}

/** Whose task "that X write to Y" is; null where words do not begin so. */
export function subjunctiveOwner(text: string): string | null {
  const found = SUBJUNCTIVE.exec(text.slice(0, 300));
  const [, who, verb] = found ?? [];
  if (!found || !who || !verb || PAST.test(verb) || IRREGULAR_PAST.test(verb) || NO_VERB.test(verb))
    return null;
  if (/^(?:report|review)$/.test(verb) && AS_NOUN.test(text.slice(found[0].length, found[0].length + 20)))
    return null;
  if (/^all$/i.test(who) && / be [a-z]/.test(text.slice(found[0].length, found[0].length + 60))) return null;
  if (/^ of\b/.test(text.slice(found[0].length, found[0].length + 4)) && !OF_SOMETHING.test(verb))
    return null;
  return canAct(who) && !/[’']s?$/.test(who) ? who : null;
}

const LEADING_VERBS = anyOf`
  Instructs?|Requests?|Asks?|Notes?|Calls?|Agrees?|Approves?|Recommends?|Resolves?|Urges?|Invites?
  Directs?|Mandates?|Authorises?|Welcomes?|Thanks?|Delegates?|Instructed|Requested|Asked|Authorised
  Remitted
`;
const CAN_ACT_PATTERN = new RegExp(`^${LEADING_VERBS} `);
function canAct(who: string): boolean {
  if (/^[A-Z](?:o?[A-Z]){1,3}(?: ?(?:\/|&|and) ?[A-Z](?:o?[A-Z]){1,3})*$/.test(who)) return true;
  if (/^[Aa]ll(?: [Mm]embers)?$/.test(who)) return true;
  return (
    !isBody(who) &&
    !CAN_ACT_PATTERN.test(who) &&
    !/\b(?:ACTIONS?|AGREED|RESOLVED|NOTED|ORDERED|RECOMMENDED)\b/.test(who) &&
    !/^(?:Members|Councillors|Nothing|None|Votes?|Apologies|Council|Report|Minutes|That|THAT|It|This|Meeting)$/.test(
      who,
    ) &&
    (isSomebody(who) || /^[a-z]/.test(who))
  );
}

const PEOPLE = anyOf`
  (?:[A-Z][\w’'-]* )*[Mm]embers(?: of (?:the|this) (?:[A-Z][\w’'-]* ?){1,5})?
  (?:all )?(?:[Cc]ouncillors|[Gg]overnors|[Tt]rustees|[Rr]esidents)
  (?:[a-z]+ )?(?:partners|organisations|agencies|services)
  (?:[A-Z][\w’'-]* )*(?:[Ww]orking|[Ss]ub-?|[Ff]inish|[Tt]ask|[Rr]eview)[ -]?(?:[Gg]roup|[Cc]ommittee)
  (?:[A-Z][\w’'-]* )*Group(?= (?:come|return|report|bring)\b)
`;
const NO_DEEDS = anyOf`
  ${NO_VERBS}|support|approve|agree|receive|welcome|endorse|accept|continue|remain|meet|consider(?! and)
  recommend|adopt|confirm|sit|hold|appoint|express|record|congratulate|acknowledge|commend|reject|delegate|authorise
`;
const PEOPLE_DO = new RegExp(
  String.raw`^(?:[Tt]o agree )?(?:[Tt]hat )?(?:the |The |all )?(${PEOPLE}) (?:also |each )?(?!(?:${NO_DEEDS})\b)([a-z]+(?: back)?)\b`,
);

const PRONOUN_DOES = new RegExp(
  String.raw`^(?:and )?(?:[Tt]hat )?(?:he|she|they) (?:also |then |each )?(?!(?:${NO_DEEDS})\b)([a-z]+(?: back)?)\b`,
);

/** Which people, or group below the body, "that Members read the guide" and "that the Working Group come back" ask. */
export function peopleAsked(text: string): string | null {
  const [, who, verb = ''] = PEOPLE_DO.exec(text.slice(0, 300)) ?? [];
  return who && !PAST.test(verb) && !IRREGULAR_PAST.test(verb) && !/[a-z]s$/.test(verb) ? who.trim() : null;
}

/** "that he report on its leaks", "that they then write": of somebody named before. */
export function asksByPronoun(text: string): boolean {
  const verb = PRONOUN_DOES.exec(text.slice(0, 60))?.[1];
  return verb !== undefined && !PAST.test(verb) && !IRREGULAR_PAST.test(verb) && !/[a-z]s$/.test(verb);
}

/** "be reworded by the Chief Accountant": somebody named is to do it. */
export function asksByPassive(text: string): boolean {
  const who = BY_WHOM.exec(text.slice(0, 600))?.[1];
  return who !== undefined && !isBody(who) && isSomebody(who);
}
