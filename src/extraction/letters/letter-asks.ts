import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { isBullet, type Marker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { readOwner } from '../details/owner.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { addresseeOf } from '../resolutions/addressee.js';
import { gatherClauses } from '../resolutions/clause-list.js';
import { takesDetails } from '../resolutions/details-below.js';
import { printed } from '../resolutions/printed.js';
import type { ScrutinyLetter } from './letter.js';
import { letterPromise, promiseOfBody, promiserOfList, WRITTEN_TO } from './letter-promises.js';
import {
  ASKED_FOR,
  ASKS_TO_BE_TOLD,
  ASKS_YOU,
  AWAITED,
  FORMALLY,
  IDLE,
  LETTER_RECOMMENDS,
  LIST_OF_RECOMMENDATIONS,
  LIST_OF_REQUESTS,
  PLEASE,
  WANTED,
  WISHES_TO_RECEIVE,
} from './letter-words.js';

/** What a scrutiny body's letter recommends to and asks of whom it is written to, in sentences and in lists. */
export function findLetterAsks(
  blocks: readonly Block[],
  letter: ScrutinyLetter,
  used: Set<number>,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = letter.from; i < letter.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || block.kind === 'row') continue;
    const { text } = block.passage;
    const promised = promiserOfList(text);
    if (promised && i + 1 < letter.to) {
      const { clauses, next } = gatherClauses(blocks, i + 1, letter.to);
      append(
        findings,
        clauses.map((clause) =>
          letterPromise(clause.passage, clause.block, printed(clause.marker), promised),
        ),
      );
      for (let k = i; k < next && clauses.length > 0; k++) used.add(k);
      i = Math.max(i, next - 1);
      continue;
    }
    const type = LIST_OF_RECOMMENDATIONS.test(text)
      ? 'recommendation'
      : LIST_OF_REQUESTS.test(text)
        ? 'action'
        : null;
    if (type && i + 1 < letter.to) {
      const { clauses, next } = gatherClauses(blocks, i + 1, letter.to);
      const to = { ...letter, addressee: addressedIn(text) ?? letter.addressee };
      append(
        findings,
        clauses
          .flatMap((clause) =>
            isNumbered(clause.marker)
              ? [clause]
              : partsOf(clause.passage).map((passage) => ({ ...clause, passage })),
          )
          .filter(({ passage }) => passage.text.split(' ').length > 3)
          .map((clause) => asked(type, clause.passage, clause.block, printed(clause.marker), to)),
      );
      if (clauses.length > 0) for (let k = i; k < next; k++) used.add(k);
      if (clauses.length > 0) {
        i = next - 1;
        continue;
      }
    }
    if (block.kind === 'heading') continue;
    const particulars = takesDetails(text) ? gatherClauses(blocks, i + 1, letter.to) : null;
    const below = particulars?.clauses.map(({ passage }) => passage) ?? [];
    for (const sentence of sentencesOf(block.passage))
      append(findings, inSentence(sentence, i, letter, sentence.end === block.passage.end ? below : []));
    if (below.length > 0 && particulars) i = particulars.next - 1;
  }
  return findings;
}

function isNumbered(marker: Marker | null): boolean {
  return marker !== null && !isBullet(marker);
}

/** "a copy of the review; the number of entrants; and …" on one line, where the list lost its bullets. */
function partsOf(passage: Passage): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const stop of passage.text.matchAll(/; (?:and )?(?=[a-z])/g)) {
    parts.push(passage.slice(from, stop.index + 1));
    from = stop.index + stop[0].length;
  }
  return [...parts, passage.slice(from)];
}

/** What one sentence asks; `below` is the list that tells its particulars ("an update, including on the following:"). */
function inSentence(
  sentence: Passage,
  block: number,
  letter: ScrutinyLetter,
  below: readonly Passage[],
): Finding[] {
  const text = sentence.text.slice(0, 600);
  if (text.endsWith(':') && below.length === 0) return [];
  const promised = promiseOfBody(sentence, block);
  if (promised) return [promised];
  const recommends = LETTER_RECOMMENDS.exec(text);
  if (recommends) {
    const clause = sentence.slice(recommends.index + recommends[0].length);
    const joint = /,? and (?:also )?(?=(?:asks?|requests?) (?:that|for)\b)/.exec(clause.text);
    if (!joint) return [asked('recommendation', clause, block, null, letter)];
    return [
      asked('recommendation', clause.slice(0, joint.index), block, null, letter),
      asked('action', clause.slice(joint.index + joint[0].length), block, null, letter),
    ];
  }
  if (ASKS_YOU.test(text) && !IDLE.test(text)) {
    const isReply = ASKS_TO_BE_TOLD.test(text.slice(0, 140)) && !/\bconsider\b/.test(text);
    return [asked(isReply ? 'action' : 'recommendation', sentence, block, null, letter)];
  }
  const please = PLEASE.exec(text);
  if (please && !IDLE.test(text) && (ASKS_TO_BE_TOLD.test(text) || WANTED.test(text)))
    return pleases(sentence, please, block, letter);
  const isAwaited =
    FORMALLY.test(text) ||
    WISHES_TO_RECEIVE.test(text) ||
    ASKED_FOR.test(text) ||
    (AWAITED.test(text) && (/ (?:asks?|requests?) that /.test(text) || WANTED.test(text)));
  if (isAwaited && !IDLE.test(text) && (!text.includes('look forward') || /\bby\b/.test(text)))
    return [asked('action', sentence.join(...below), block, null, letter)];
  return [];
}

/** "let us have the list, and arrange for the Panel to visit": two things are asked. */
function pleases(
  sentence: Passage,
  please: RegExpExecArray,
  block: number,
  letter: ScrutinyLetter,
): Finding[] {
  const at = please.index + please[0].length;
  const whole = please.index === 0 && /^Please /.test(please[0]) ? 0 : at;
  const second =
    /, and (?=(?:arrange|provide|send|supply|let|tell|report|confirm|share|write|explain) )/.exec(
      sentence.text.slice(at),
    );
  if (!second) return [asked('action', sentence.slice(whole), block, null, letter)];
  const cut = at + second.index;
  return [
    asked('action', sentence.slice(whole, cut + 1), block, null, letter),
    asked('action', sentence.slice(cut + second[0].length), block, null, letter),
  ];
}

function asked(
  type: 'recommendation' | 'action',
  passage: Passage,
  block: number,
  reference: string | null,
  { addressee, writtenOn }: ScrutinyLetter,
): Finding {
  return {
    type,
    reference,
    passage,
    rule: 'asked in a letter',
    confidence: 'high',
    block,
    addressee,
    owner: ownerIn(passage.text, addressee),
    countsFrom: writtenOn,
  };
}

const ADDRESSED_PLAINLY = new RegExp(
  String.raw`\b(?:to|ask(?:s|ed)?|request(?:s|ed)?) (the ${WRITTEN_TO})\b`,
);
/** "these recommendations to the company:": whom the words over a list name, with a capital or without. */
function addressedIn(lead: string): string | null {
  return ADDRESSED_PLAINLY.exec(lead.slice(-240))?.[1] ?? addresseeOf(lead);
}

/** Somebody else may be named; "you" is who is written to. */
/** "your Director of Primary Care, Ms Oakes, send us …", "the Committee's own officers arrange …". */
const ITS_OWN = new RegExp(
  inOrder`
  ^(?:[Tt]hat )?((?:[Yy]our|[Tt]he) (?:(?:[A-Z][\w’'-]* (?:of |and |for |the )*){1,6}?|(?:[A-Z][\w-]+[’']s )?(?:own )?officers ?)
  (?:[A-Z][\w’'-]*)?(?:, (?:Mr|Mrs|Ms|Dr|Cllr|Councillor) (?:[A-Z][\w’'-]* ?){1,2})?),? (?=[a-z])
`,
);
function ownerIn(text: string, addressee: string | null): string | null {
  const own = /^(?:[Tt]hat )?(?:your|the (?:[A-Z]\w+[’']s )?(?:own )?officers)\b/i.test(text)
    ? ITS_OWN.exec(text.slice(0, 200))?.[1]?.trim()
    : null;
  if (own) return own;
  return readOwner(text, true) ?? addressee;
}
