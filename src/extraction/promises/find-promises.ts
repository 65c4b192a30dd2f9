import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { type Actor, actorAtHead, actorBefore, isBody, lastNamed } from './actor.js';
import {
  ACTIVELY,
  DELIVERABLE,
  NO_PROMISE,
  OFFERED,
  PASSIVELY,
  RECEIVED,
  SUPPOSES,
  TELLS,
  TO_FOLLOW,
  UNDERTAKES,
  WILL,
  WILL_BE,
} from './patterns.js';

/** How a paper speaks: minutes tell of promises, a response makes them, other reports tell of much that is not promised. */
export type Voice = 'told' | 'answering' | 'strict';

interface Reading {
  at: number;
  owner: string | null;
  rule: string;
  sure: boolean;
}

/** A word without which nothing is promised. */
const MAY_PROMISE =
  /\b(?:would|will|could|to (?:be|follow|[a-z]+)|agreed|AGREED|offered|undertook|promised|pledged|assurance)\b/;

/** The promises in one block's words. */
export function findPromises(
  passage: Passage,
  block: number,
  reference: string | null,
  voice: Voice,
): Finding[] {
  if (!MAY_PROMISE.test(passage.text)) return [];
  const sentences = sentencesOf(passage);
  return sentences.flatMap((sentence, n): Finding[] => {
    if (!MAY_PROMISE.test(sentence.text)) return [];
    const before = sentences
      .slice(Math.max(0, n - 3), n)
      .map((one) => one.text)
      .join(' ');
    const promise = readPromise(sentence.text.slice(0, 1500), before, voice);
    if (!promise) return [];
    return [
      {
        type: 'commitment',
        reference,
        passage: sentence.slice(promise.at),
        rule: promise.rule,
        confidence: promise.sure ? 'high' : 'medium',
        block,
        owner: promise.owner,
        context: before,
      },
    ];
  });
}

function readPromise(text: string, before: string, voice: Voice): Reading | null {
  return undertaking(text, before) ?? (voice === 'answering' ? answering(text) : told(text, before, voice));
}

/** "Ms Oakley offered to circulate …", "the Chairman agreed to write …". */
function undertaking(text: string, before: string): Reading | null {
  for (const match of text.matchAll(UNDERTAKES)) {
    const head = text
      .slice(0, match.index)
      .replace(/\s(?:also|then|kindly|and|had|has|have|who)\s*$/, ' ')
      .replace(/,\s*$/, '')
      .trimEnd();
    const actor =
      actorBefore(head) ?? (/\band\s*$/.test(text.slice(0, match.index)) ? actorAtHead(text) : null);
    const pronoun = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/.exec(head);
    if (!actor && !pronoun) {
      const teller = [...head.matchAll(TELLS)].at(0);
      const who = teller ? actorBefore(text.slice(0, teller.index).trimEnd()) : null;
      if (!who) continue;
      return { at: who.at, owner: who.words, rule: 'somebody undertakes', sure: true };
    }
    if (actor && isBody(actor.words)) continue;
    return {
      at: actor?.at ?? pronoun?.index ?? 0,
      owner: actor?.words ?? lastNamed(before) ?? pronoun?.[0] ?? null,
      rule: 'somebody undertakes',
      sure: true,
    };
  }
  return null;
}

/** "The Director said that she would bring …", "A leaflet would be produced …". */
function told(text: string, before: string, voice: Voice): Reading | null {
  if (SUPPOSES.test(text)) return null;
  const verb = firstOf(text, [ACTIVELY, PASSIVELY, TO_FOLLOW]);
  if (!verb) return null;
  const head = text.slice(0, verb.index).trimEnd();
  const clause = text.slice(lastJoint(head));
  if (NO_PROMISE.test(clause.replace(OFFERED, ''))) return null;
  const offered = OFFERED.test(verb.words);
  if (
    /^could/.test(verb.words) &&
    !(offered && /\b(?:outside|after|following|future|members|panel|committee)\b/i.test(clause))
  )
    return null;
  if (/\bto be\b/.test(verb.words) && !/\b(?:was|were) to be\b/.test(verb.words)) return null;
  const tells = [...head.matchAll(TELLS)].at(-1);
  const speaker = tells ? actorBefore(text.slice(0, tells.index).trimEnd()) : null;
  const actor = actorBefore(head) ?? (/\band$/.test(head) ? actorAtHead(text) : null);
  const pronoun = /\b(?:he|she|they|I|we)$/i.test(head);
  const active = !/\bbe\b|follow$/.test(verb.words);
  if (!actor && !pronoun && (active || (!speaker && !DELIVERABLE.test(clause.slice(0, 140))))) return null;
  if (actor && isBody(actor.words)) return null;
  const named = actor ?? speaker ?? (pronoun && lastNamed(before) ? { words: '', at: 0 } : null);
  if (!isForSomebody(clause, head, voice, named)) return null;
  const { at, owner } = placed(text, head, tells, speaker, actor, before);
  return {
    at,
    owner,
    rule: speaker ? 'somebody says it would be done' : 'told that it would be done',
    sure: speaker !== null,
  };
}

function isForSomebody(clause: string, head: string, voice: Voice, somebody: Actor | null): boolean {
  const received = RECEIVED.test(clause.slice(Math.max(0, clause.search(/\b(?:would|will|could|to)\b/))));
  if (voice === 'strict') return received && somebody !== null;
  if (/\b(?:this|it|that)$/i.test(head)) return received && somebody !== null;
  return received || DELIVERABLE.test(clause) || somebody !== null;
}

/** Where the promise begins: at who speaks, or after the last "and that" of a longer account. */
function placed(
  text: string,
  head: string,
  tells: RegExpMatchArray | undefined,
  speaker: Actor | null,
  actor: Actor | null,
  before: string,
): { at: number; owner: string | null } {
  const said = speaker?.words ?? (tells ? lastNamed(before) : null);
  const owner =
    actor?.words ??
    (/\b(?:he|she|they|this|it|that|officers|information)$/i.test(head) || tells ? said : null);
  const joint = lastJoint(head);
  if (actor && (!speaker || actor.at >= joint)) {
    return {
      at: speaker && actor.at - speaker.at < 80 && joint <= speaker.at ? speaker.at : actor.at,
      owner: actor.words,
    };
  }
  if (speaker && joint <= speaker.at + speaker.words.length + 40)
    return { at: speaker.at, owner: owner ?? said };
  const impersonal = /^(?:.{0,200}?[, ])?[Ii]t was (?:\w+ )?that /.exec(text);
  const at = Math.max(joint, impersonal && impersonal[0].length <= head.length ? impersonal[0].length : 0);
  const pronoun = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/.exec(head)?.[0] ?? null;
  return { at: speaker && at === 0 ? speaker.at : at, owner: owner ?? (speaker ? said : null) ?? pronoun };
}

/** Just after the last "; ", ", and that " or " and that " of the words before the verb. */
function lastJoint(head: string): number {
  const joints = [
    ...head.matchAll(
      /; (?:and )?|,? and that |, but |, however,? |(?<=confirmed|explained|said|stated|advised|indicated|noted|reported) that (?=the |a |an )/g,
    ),
  ];
  const last = joints.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** In a response: "The Manager will write …", "An annual survey will be run …", "First report to be brought …". */
function answering(text: string): Reading | null {
  const supposed = SUPPOSES.test(text) && !/, (?:[A-Z]|the |officers|we )/.test(text);
  if (supposed) return null;
  const verb = firstOf(text, [ACTIVELY, PASSIVELY, WILL, WILL_BE]);
  if (!verb || /^could/.test(verb.words) || /^would/.test(verb.words)) return null;
  if (
    /\b(?:need|needs|required|have|has|had|due|able|likely|expected) $/.test(text.slice(0, verb.index)) &&
    /^to be/.test(verb.words)
  )
    return null;
  const actor = actorBefore(text.slice(0, verb.index).trimEnd());
  const others =
    !actor && /^will (?!.*\bbe\b)/.test(verb.words) && !/\b[Ww]e$/.test(text.slice(0, verb.index).trimEnd());
  if (others) return null;
  return {
    at: 0,
    owner: actor && !isBody(actor.words) ? actor.words : null,
    rule: 'an answer says what will be done',
    sure: actor !== null,
  };
}

function firstOf(text: string, patterns: readonly RegExp[]): { index: number; words: string } | null {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)[0];
  return found ? { index: found.index, words: found[0] } : null;
}
