import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { NAME } from '../details/somebody.js';
import type { Finding } from '../finding.js';
import { quotesEarlier } from '../quoted.js';
import { codedTitleOf, minuteCodeOf } from '../resolutions/stretches.js';
import { speakerOf } from './antecedent.js';
import type { Voice } from './promise-reading.js';
import { readPromise } from './promise-rules.js';

const PROMISE_SIGNS = anyOf`
  would|will|shall|could|to (?:be|follow|[a-z]+)|agreed|AGREED|offered|undertook|promised|pledged
  assurance|committed|took|volunteered
`;
/** A word without which nothing is promised. */
const MAY_PROMISE = new RegExp(anyOf`
  \b${PROMISE_SIGNS}\b|[’'](?:ll|d)[ ]
`);
/** Sentences of the same paragraph to which a "this" or "she" may go back. */
const NEAR = 6;
const LONGEST_SENTENCE = 1500;
/** "I shall let you know by June": a letter speaks for whoever writes it. */
const WRITES = /^(?:I|We) (?:shall|will) (?:let|send|write|tell|give) you\b/;
const UNTOLD = 'an answer says what will be by a day';
/** "The Director replied: “It will be put right.”": from here somebody's own words. */
const QUOTED = new RegExp(
  `^((?:The )?${NAME})(?: \\([^)]{1,60}\\))? (?:replied|answered|responded|wrote|said)[^:"“]{0,60}[:,] ["“]`,
);

/**
 * The promises in one block's words.
 *
 * @param above the sentences of the blocks before it, to which a "she" at its beginning may go back
 */
export function findPromises(
  printedWords: Passage,
  block: number,
  reference: string | null,
  voice: Voice,
  above: () => readonly string[] = () => [],
): Finding[] {
  const passage = printedWords.slice(codedTitleOf(printedWords.text));
  const code = passage.start > printedWords.start ? minuteCodeOf(printedWords.text) : null;
  if (!MAY_PROMISE.test(passage.text) || quotesEarlier(passage.text)) return [];
  const sentences = sentencesOf(passage);
  let speaker = speakerOf(passage.text);
  let quoted: string | null = null;
  return sentences.flatMap((sentence, n): Finding[] => {
    const opened = voice === 'told' ? QUOTED.exec(sentence.text) : null;
    quoted = opened?.[1] ?? quoted;
    speaker = quoted ?? speakerOf(sentence.text) ?? speaker;
    const said = quoted !== null || (voice === 'told' && WRITES.test(sentence.text)) ? 'answering' : voice;
    if (quoted !== null && /["”]\W?$/.test(sentence.text)) quoted = null;
    if (!MAY_PROMISE.test(sentence.text) || sentence.text.endsWith(':')) return [];
    const own = sentences.slice(Math.max(0, n - NEAR), n).map((one) => one.text);
    const before = own.length < NEAR ? [...above(), ...own] : own;
    const skipped = opened?.[0].length ?? 0;
    const text = sentence.text.slice(skipped, LONGEST_SENTENCE);
    const promise = readPromise({ text, before, speaker, voice: said });
    // In an answer told, work that will begin by itself is no promise.
    if (!promise || (said !== voice && promise.rule === UNTOLD)) return [];
    return [
      {
        type: 'commitment',
        reference: reference ?? code,
        passage: sentence.slice(skipped + promise.at),
        rule: promise.rule,
        confidence: promise.sure ? 'high' : 'medium',
        block,
        owner:
          isOwnWord(promise.owner) && /[a-z]/.test(speaker ?? '')
            ? speaker
            : (promise.owner ?? (said === voice ? null : speaker)),
        context: own.slice(-3).join(' '),
      },
    ];
  });
}

/** "I will e-mail it": whoever the paragraph lets speak. */
function isOwnWord(owner: string | null): boolean {
  return owner === null || /^(?:I|[Ww]e)$/.test(owner);
}
