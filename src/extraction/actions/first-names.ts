import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { inOrder } from '../in-order.js';
import { ERRANDS } from './asked-to-do.js';

const NAMES_JOINED = anyOf`
  , and |, | and | & | ?/[ ]?
`;
/** What begins a sentence with a capital as well, and is nobody's name. */
const NO_NAMES = anyOf`
  Not|None|Members|Council |Minutes|Reference|Report|Actions?|Items|Points|Matters|Issues|Questions|Things|Plans|Work
  (?:Access|Time|Failures?|Attempts?|Needs?|Efforts?|Rights?|Powers?|Dut(?:y|ies)|Steps|Offers?|Refusals?|Proposals?|Requests?)\b
  (?:How|Where|When|What|Which|Who|Whom|Why|Nothing|Something|Reasons?|Ways?|Scope|Ready|Due|Able|Aims?|Names|Costs?)\b
  (?:Agreed|Continue|Going|Used|Subject|Prior|Further|Accounts?|Arrangements?|Quotes?|Letters?|Meetings?|Dates?)\b
  (?:Appeals?|Cash|Money|Funds?|Grants?|Resources|Tools|Software|Ability|Commitments?|Opportunit(?:y|ies)|Leave|Consent|Route|Space)\b
  (?:Some|No|Any|Every)(?:body|one)\b|[A-Z][a-z]+(?:tion|sion|ness|ing)s?\b
`;
const NAMES = `(?!${NO_NAMES})((?:[A-Z][a-z]{1,11}${NAMES_JOINED}){0,3}[A-Z][a-z]{1,11})`;
/** Of somebody called by their first name these are no talk either. */
const MORE_ERRANDS = anyOf`
  audit|gather|research|review|investigate|discuss|attend|talk|meet|design|compile|liaise|approach|explore|monitor|buy|purchase
  install|apply|raise|notify|inform|advise|amend|upload|post|resend|request|complete
`;
const WITH_ERRAND = new RegExp(`^${NAMES} (?:both |still )?to (?:${ERRANDS}|${MORE_ERRANDS})[ ]`);
const NO_DEEDS = anyOf`
  be|the|this|that|these|those|a|an|its|their|his|her|our|which|whom|date|all|have|note
`;
const BEHIND_LABEL = new RegExp(inOrder`
  ^${NAMES} (?:both |still |also )?(?:to|will) (?!${NO_DEEDS}\b)[a-z]{2,}\b
`);

/** "Anil and Beth to draft new pages.": who is to run an errand, by first names alone; null where nobody is. */
export function firstNamesOnErrand(sentence: string): string | null {
  return WITH_ERRAND.exec(sentence)?.[1] ?? null;
}

/** "Chris to audit the sheds" behind "Action:", where whoever stands there acts, whatever the verb. */
export function firstNamesBehindLabel(task: string): string | null {
  return BEHIND_LABEL.exec(task)?.[1] ?? null;
}

const NO_FIRST_NAMES = anyOf`
  Councillor|Cllr|Councilor|The|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Vice|Chief|Deputy|Executive|Head|Clerk|Chair\w*|All|Some|Both|Members?
  Committee|Board|Panel|Council|Cabinet|County|Parish|Town|District|Borough|Scrutiny|Portfolio|Police|Finance|Planning|Public|In|At|On
`;
const SAID = anyOf`
  said|reported|noted|confirmed|explained|asked|advised|stated|updated|presented|introduced|gave|raised|felt|thanked|told|agreed
  suggested|apologised|added|offered|circulated|spoke|outlined|informed|queried
`;
/** "Yusuf Rahmani reported": somebody who spoke, by first name and surname. */
const SPOKE = new RegExp(
  `\\b(?!${NO_FIRST_NAMES}\\b)([A-Z][a-z]{1,11}) (?!${NO_FIRST_NAMES}\\b)[A-Z][\\w’'-]{1,20} ${SAID}\\b`,
  'g',
);
const KNOWN_TO_DO = new RegExp(
  `^([A-Z][a-z]{1,11}) (?:both |still |also )?to (?!${NO_DEEDS}\\b)[a-z]{2,}[ ]`,
);
const namesOf = new WeakMap<readonly Block[], ReadonlySet<string>>();

/** The first names of those of whom a paper says in full that they spoke. */
export function firstNamesIn(blocks: readonly Block[]): ReadonlySet<string> {
  const before = namesOf.get(blocks);
  if (before) return before;
  const names = new Set(
    blocks.flatMap(({ passage }) => [...passage.text.matchAll(SPOKE)].map(([, name = '']) => name)),
  );
  namesOf.set(blocks, names);
  return names;
}

/** "Yusuf to join the group": what somebody is to do whose name the paper has given in full, whatever it is. */
export function knownToDo(sentence: string, names: ReadonlySet<string>): string | null {
  const name = KNOWN_TO_DO.exec(sentence)?.[1];
  return name && names.has(name) ? name : null;
}
