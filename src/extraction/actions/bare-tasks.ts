import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import type { AgendaItem } from '../paper/agenda.js';
import { isBody, isSomebody } from '../promises/actor.js';
import { quotationEnd, quotesEarlier } from '../quoted.js';
import { taskOwner } from '../resolutions/asks.js';
import { printed } from '../resolutions/printed.js';
import { codedTitleOf } from '../resolutions/stretches.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import { askedToDo, ERRANDS, TASKS } from './asked-to-do.js';
import { firstNamesIn, firstNamesOnErrand, knownToDo } from './first-names.js';
import { IS_TO_DO, isToBeDone, TOLD } from './to-be-done.js';

/** One manner in which notes give somebody a task without a keyword. */
export interface TaskRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  /** Who is to do it, and where in the sentence the task begins. */
  readonly find: (
    sentence: string,
    names: ReadonlySet<string>,
  ) => { owner: string | null; at: number } | null;
}

const LONGEST = 400;
/** "DC to investigate": what, is said before the dash. */
const FEW_WORDS = 6;
/** Where a task may follow what was told: "…, Clerk to write", "… - DI still to ask". */
const JOINT =
  /(?: ?(?:[–—-]|[,;]) | \()(?:(?:but|and|so) )?(?=\**(?:the )?[A-Za-z][\w’'.&/ ]{0,60} to [a-z])/g;
/** "meant to appoint, by notice, Cllr Ash to fill the office": what follows is whom somebody would have do it. */
const WANTS =
  /\b(?:appoint|ask|invite|allow|enable|want|expect|nominate|require|urge|encourage|for)(?:s|ed)?(?:,[^,]+)?$/;
const COLON = new RegExp(inOrder`
  ^([A-Z]{2,3}|(?:Cllr|Mr|Mrs|Ms|Dr|Clerk|Chair)\.?(?: [A-Z][\w’-]+){0,2}) ?: (?:to )?(?=${TASKS} )
`);
const MEMBERS_TO_DO = new RegExp(
  `^((?:[A-Z][a-z]+ )?(?:[Mm]embers|[Cc]ouncillors|[Tt]rustees|[Gg]overnors)) to (?:${ERRANDS})[ ]`,
);
/** "Chief Executive to report" on an agenda says who will speak. */
const TO_SPEAK = new RegExp(anyOf`
  [ ]to (?:present|introduce) (?:his|her|the|its|their|an?)[ ]
  [ ]to (?:report|present|introduce|speak|give a (?:presentation|report)|receive|note|consider|approve|sign(?: and date)?|action)\.?$
`);

/** "Councillor Ash to fill the vacancy on the Parks Committee": who sits where is settled, and no task. */
const TO_SIT = new RegExp(inOrder`
  [ ]to (?:fill|take|replace|succeed|sit|serve|join|become|act as|be (?:an? |the )?(?:member|chair|deputy|substitute))\b
  .{0,80}\b(?:Committee|Panel|Board|Group|Forum|Council|Authority|vacancy|seat|place|substitute)\b
`);
/** "The gate has been broken again. RL Action.", "J Oak will be consulted. (CLERK)" */
const PERSON = '(?:CLERK|Clerk|[A-Z]{2,3})';
const INITIALS_BEHIND = new RegExp(
  String.raw`[.!?] (?:([A-Z]{2,3}) Action|\((${PERSON}(?: ?(?:,|&|/|and) ?${PERSON})*)\))\.?$`,
);
/** Somebody's initials alone may say who spoke. */
const TO_COME = /\b(?:will|would|should|to|be|is to) [a-z]+/;
const FOR_PAYMENT = new RegExp(inOrder`
  \b(?:passed|handed|given|forwarded) to ((?:the )?(?:[Cc]lerk|[Tt]reasurer|[A-Z]{2,3}|(?:Cllr|Mrs?|Ms) [A-Z][a-z]+)) for payment\b
`);

/** "Pond: RP to ask the farmer" */
const RUN_IN_TITLE =
  /^[A-Z][\w’' -]{2,40}: (?=(?:[A-Z]{2,3}|(?:the )?[Cc]lerk|(?:Cllr|Councillor|Mrs?|Ms) [A-Z][\w’-]+) to [a-z])/;

/** "Action 5.03: Max Tuke to hire a boat" in running text. */
const MARK = /^A(?:CTION|ction)(?: \d[\d.]{0,6})? ?: ?/;

/** The rules in order; the first that finds a task decides. */
export const TASK_RULES: readonly TaskRule[] = [
  {
    name: 'somebody to do',
    serves: 'Clerk to write again. EN to find out what the neighbours do. All to send reports.',
    find: (sentence) => {
      const owner = taskOwner(sentence);
      return owner && !TO_SPEAK.test(sentence) && !TO_SIT.test(sentence) ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'initials and action behind',
    serves: 'The gate has been broken again. RL Action. The farmer will be asked. (CLERK)',
    find: (sentence) => {
      const [, before, bracketed] = INITIALS_BEHIND.exec(sentence) ?? [];
      const isAsked = bracketed && (TO_COME.test(sentence) || (readsAsAsk(sentence) && !TOLD.test(sentence)));
      const owner = before ?? (isAsked ? bracketed : undefined);
      return owner ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'passed on for payment',
    serves: 'The bill for the hedge was passed to the Clerk for payment.',
    find: (sentence) => {
      const owner = FOR_PAYMENT.exec(sentence)?.[1];
      return owner ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'first names',
    serves: 'Anil and Beth to draft new pages.',
    find: (sentence, names) => {
      const known = TO_SPEAK.test(sentence) ? null : knownToDo(sentence, names);
      const owner = firstNamesOnErrand(sentence) ?? known;
      return owner ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'members to do',
    serves: 'Members to send names to the Clerk.',
    find: (sentence) => {
      const owner = MEMBERS_TO_DO.exec(sentence)?.[1];
      return owner ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'somebody or something to be dealt with',
    serves: 'Ms Gale to be invited to the next meeting.',
    find: (sentence) => (isToBeDone(sentence) ? { owner: null, at: 0 } : null),
  },
  {
    name: 'is to do',
    serves: 'Councillor Oak is to put a stake on the green. A second quotation is to be obtained.',
    find: (sentence) => {
      const is = IS_TO_DO.exec(sentence);
      if (!is?.[1] || TOLD.test(is[1])) return null;
      if (is[2]) return { owner: null, at: 0 };
      return isSomebody(is[1]) && !isBody(is[1]) ? { owner: is[1], at: 0 } : null;
    },
  },
  {
    name: 'was asked to',
    serves: 'The Clerk was instructed to book the band.',
    find: askedToDo,
  },
  {
    name: 'initials and colon',
    serves: 'BH: book trainer, by end of November.',
    find: (sentence) => {
      const owner = COLON.exec(sentence)?.[1];
      return owner ? { owner, at: 0 } : null;
    },
  },
  {
    name: 'behind what was told',
    serves:
      'Not done: key for the sluice - DI still to ask the farm. The lamp is out, A Oak to ring the county.',
    find: (sentence) => {
      for (const joint of sentence.matchAll(JOINT)) {
        const at = joint.index + joint[0].length;
        const task = sentence.slice(at);
        const isComma = /^ ?[,;]/.test(joint[0]);
        const before = sentence.slice(0, joint.index);
        if (isComma && (!TOLD.test(before) || WANTS.test(before))) continue;
        const owner = taskOwner(task) ?? firstNamesOnErrand(task);
        if (!owner && !isToBeDone(task)) continue;
        const saysLittle = !isComma && task.split(' ').length <= FEW_WORDS;
        return { owner, at: saysLittle ? 0 : at };
      }
      return null;
    },
  },
];

/** The tasks given in sentences of an agenda item that no keyword opens. */
export function findBareTasks(
  blocks: readonly Block[],
  item: AgendaItem,
  used: ReadonlySet<number>,
): Finding[] {
  const findings: Finding[] = [];
  const names = firstNamesIn(blocks);
  for (let i = item.from; i < item.to; i++) {
    i = quotationEnd(blocks, i);
    const block = i < item.to ? blocks[i] : undefined;
    if (!block || used.has(i) || block.kind === 'heading') continue;
    if (quotesEarlier(block.passage.text)) continue;
    for (const passage of block.kind === 'row' ? block.cells : [block.passage])
      for (const task of tasksIn(passage, i, names))
        findings.push({ ...task, reference: printed(block.marker) });
  }
  return findings;
}

const ANOTHER = String.raw`[A-Z]{2,3}|(?:[Tt]he )?Clerk|Cllr [A-Z]\w+|the (?:[A-Z]\w+ (?:of |for |and )?){0,5}[A-Z]\w+`;
const AND_ANOTHER = new RegExp(`(?:;|,? and) (?=(?:${ANOTHER}) to [a-z])`);
/** "RH to draft a letter; MS to lodge it.", "… and Clerk to lodge it." give two people a task each. */
function tasksApart(sentence: Passage): Passage[] {
  const joint = AND_ANOTHER.exec(sentence.text.slice(0, LONGEST));
  const before = sentence.text.slice(0, joint?.index);
  if (!joint || !(taskOwner(before) ?? askedToDo(before))) return [sentence];
  return sentence.around(joint);
}

const NOBODY = anyOf`
  No(?:ne|body|thing)?|(?:Any|Every|Some)thing|(?:Items?|Points?|Matters?|Issues?|Things?|Tasks?|Actions?)
`;
const TO_ACTION = new RegExp(inOrder`
  ^(?!${NOBODY} )((?:[Tt]he )?(?:[A-Z][\w’'.-]*(?: of| for)? ){1,5})to action\.?$
`);

/** "Dave will look into the cost. Dave to action": who is to do what was said just before. */
function actioned(sentences: readonly Passage[], block: number): Finding[] {
  return sentences.flatMap((sentence, i): Finding[] => {
    const owner = TO_ACTION.exec(sentences[i + 1]?.text ?? '')?.[1]?.trim();
    return owner && sentence.text.length <= LONGEST ? [task(sentence, block, owner)] : [];
  });
}

function task(passage: Passage, block: number, owner: string | null): Finding {
  const [type, rule, confidence] = ['action', 'task in a sentence', 'medium'] as const;
  return { type, reference: null, passage, rule, confidence, block, owner };
}

/** Notes begin what follows a full stop in small letters as well: "all summer. letters to be sent". */
function inCapital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function asPrinted(owner: string | null, sentence: string): string | null {
  return owner === null || sentence.includes(owner) ? owner : owner.charAt(0).toLowerCase() + owner.slice(1);
}

/** The tasks given in the sentences of a passage. */
export function tasksIn(passage: Passage, block: number, names: ReadonlySet<string>): Finding[] {
  const sentences = sentencesOf(passage);
  const byOwner = actioned(sentences, block);
  const taken = new Set(byOwner.map(({ passage }) => passage));
  const others = sentences
    .filter((sentence) => !taken.has(sentence) && !TO_ACTION.test(sentence.text))
    .map((sentence) => sentence.slice(codedTitleOf(sentence.text)))
    .map((sentence) => sentence.slice(MARK.exec(sentence.text)?.[0].length ?? 0))
    .map((sentence) => sentence.slice(RUN_IN_TITLE.exec(sentence.text.slice(0, LONGEST))?.[0].length ?? 0))
    .flatMap(tasksApart)
    .flatMap((sentence): Finding[] => {
      if (sentence.text.length > LONGEST || sentence.text.endsWith(':')) return [];
      const words = sentence === sentences[0] ? sentence.text : inCapital(sentence.text);
      for (const rule of TASK_RULES) {
        const found = rule.find(words, names);
        if (!found) continue;
        return [task(sentence.slice(found.at), block, asPrinted(found.owner, sentence.text))];
      }
      return [];
    });
  return [...byOwner, ...others];
}
