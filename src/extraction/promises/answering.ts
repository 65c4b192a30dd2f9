import { readDue } from '../details/due-date.js';
import { NAME } from '../details/somebody.js';
import { actorBefore, isBody } from './actor.js';
import { antecedentOf } from './antecedent.js';
import { ACTIVELY, HOPES, IS_TO, NO_PROMISE, PASSIVELY, SUPPOSES, WILL, WILL_BE } from './patterns.js';
import type { Reading, Said } from './promise-reading.js';
import { type Verb, verbsIn } from './verbs.js';

const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/;
/** More verbs than these in one sentence tell of no promise. */
const MOST_VERBS = 3;
const ADVERBS = '(?:(?:also|now|therefore|however),? )?';
const HAS_ASKED = new RegExp(
  `^(?:I|We) (?:have,? ${ADVERBS}(?:asked|instructed)|will ${ADVERBS}ask) ((?:the |my |our )?(?:${NAME}|[a-z]+s?)) to [a-z]+`,
);

/** In a response: "I have asked the Head of Piers to invite two divers …", "I will ask my office to …". */
export function hasAsked({ text }: Said): Reading | null {
  const owner = HAS_ASKED.exec(text)?.[1];
  return owner ? { at: 0, owner, rule: 'an answer says who was asked', sure: true } : null;
}

/** In a response: "The Manager will write …", "An annual survey will be run …", "First report to be brought …". */
export function answering({ text, before }: Said): Reading | null {
  const supposed = SUPPOSES.test(text) && !/, (?:[A-Z]|the |officers|we )/.test(text);
  if (supposed || HOPES.test(text)) return null;
  for (const verb of verbsIn(text, [ACTIVELY, PASSIVELY, WILL, WILL_BE, IS_TO]).slice(0, MOST_VERBS)) {
    const reading = readingOf(text, before, verb);
    if (reading) return reading;
  }
  return null;
}

/** "I cannot accept it, but I will write …": the promise begins after what it stands beside. */
export function ownClauseIn(head: string): number {
  const joint =
    /(?:, (?:but|so|and)|; (?:but |and )?|,? (?:and|but)) (?=(?:I|[Ww]e)(?: also| therefore)?\s*$)/.exec(
      head.slice(-400),
    );
  return joint ? Math.max(0, head.length - 400) + joint.index + joint[0].length : 0;
}

const WILL_DO = /\b(?:will|shall) (?!not\b|never\b|have\b)(?:be |also |now |then )*[a-z]+/;
const UNSURE = /\b(?:likely|probably|expect|hope|hopefully|may|might|would|could|depend)/;

/** In an answer: "The Force will begin this on 1 May.": what will be by a day is promised, whatever the verb. */
export function dated({ text, before }: Said): Reading | null {
  const verb = WILL_DO.exec(text.slice(0, 400));
  if (!verb || SUPPOSES.test(text) || HOPES.test(text) || UNSURE.test(text) || NO_PROMISE.test(text))
    return null;
  const { dueOn, duePhrase } = readDue(text.slice(verb.index));
  if (!dueOn && !duePhrase) return null;
  const head = text.slice(0, verb.index).trimEnd();
  if (/\b[Yy]ou$/.test(head)) return null;
  const pronoun = /\b(?:[Hh]e|[Ss]he|[Tt]hey)$/.exec(head)?.[0];
  const told = TELLS_THAT.exec(head)?.[1];
  const named = told ?? /^((?:The|My|Our)(?: [A-Z][\w’'-]*){1,6} ?)$/.exec(head)?.[1]?.trim();
  const owner = actorBefore(head)?.words ?? named ?? (pronoun ? antecedentOf(pronoun, before) : null);
  return { at: 0, owner, rule: 'an answer says what will be by a day', sure: false };
}
const TELLS_THAT = new RegExp(
  `^((?:[Tt]he )?${NAME}) (?:has |have )?(?:said|confirmed|advised|agreed|stated|told \\w+) that\\b`,
);

function readingOf(text: string, before: readonly string[], verb: Verb): Reading | null {
  if (/^(?:could|would)/.test(verb.words)) return null;
  const head = text.slice(0, verb.index);
  if (
    /\b(?:need|needs|required|have|has|had|due|able|likely|expected) $/.test(head) &&
    /^to be/.test(verb.words)
  )
    return null;
  const actor = actorBefore(head.trimEnd());
  const pronoun = PRONOUN.exec(head.trimEnd())?.[0] ?? null;
  const others =
    !actor &&
    /^(?:will|shall) (?!.*\bbe\b)/.test(verb.words) &&
    !/^[Ww]e$/.test(pronoun ?? '') &&
    !/^I\b/.test(text) &&
    pronoun !== 'I';
  if (others) return null;
  const named = pronoun && !/^(?:I|[Ww]e)$/.test(pronoun) ? antecedentOf(pronoun, before) : null;
  const teller = !actor && !named ? (TELLS_THAT.exec(head)?.[1] ?? null) : null;
  return {
    at: ownClauseIn(head),
    owner: actor && !isBody(actor.words) ? actor.words : (named ?? teller),
    rule: 'an answer says what will be done',
    sure: actor !== null,
  };
}
