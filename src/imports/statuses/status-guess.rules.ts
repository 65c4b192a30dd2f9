import { anyOf } from '../../extraction/any-of.js';
import type { Meaning } from '../import.rules.js';
import { plainWords } from '../rows/plain-words.rules.js';

/**
 * Read from the top; the first that fits decides. Words of the panel's own judgement come before words of progress. “Open”,
 * “Ongoing”, “Started” and “Closed” say of nobody that he claimed or judged anything.
 */
const GUESSES: readonly (readonly [RegExp, Meaning])[] = [
  [
    /\bnot (?:yet )?(?:started|begun|due|known|applicable)\b|^n a$|^na$|^unknown$|^tbc$|^pending$|^awaiting/,
    'nothing',
  ],
  [/\bsuperseded\b|\breplaced\b|\bmerged\b/, 'superseded'],
  [
    /\bno longer (?:needed|required|relevant|applicable)\b|\bwithdrawn\b|\bobsolete\b|\bnot required\b/,
    'no-longer-needed',
  ],
  [
    new RegExp(anyOf`
      \b(?:part|partly|partial|partially)\b.*\b(?:accepted|agreed)\b
      \b(?:accepted|agreed) (?:in|with) (?:part|amendment|modification)
      \bnoted in part\b
    `),
    'accepted-in-part',
  ],
  [
    /\b(?:not|isnt) (?:accepted|agreed|supported|approved)\b|\brejected\b|\bdeclined\b|^reject$|^no$|^refused$/,
    'rejected',
  ],
  [/\bpart(?:ly|ially)? (?:complete|completed|implemented|achieved|met)\b|\bin part\b/, 'nothing'],
  [
    new RegExp(anyOf`
      \bagreed (?:as )?complete\b
      \bcomplete(?:d)? and (?:agreed|signed off)\b
      \bsigned off\b
      \bclosed by (?:the )?(?:panel|board|committee)\b
    `),
    'agreed-complete',
  ],
  [/\bclosed\b|\boverdue\b|\bon hold\b/, 'nothing'],
  [
    new RegExp(anyOf`
      \bnot (?:complete|completed|done|achieved|implemented|met)\b
      \bincomplete\b|\bdelay|\bslipp|\boff track\b|\bbehind\b|\bstalled\b
      ^red$|\bred\b(?! amber)
    `),
    'delayed',
  ],
  [/\bat risk\b|\bamber\b|^yellow$|\bsome concern|\bminor (?:issue|delay)/, 'at-risk'],
  [
    /\bcomplete\b|\bcompleted\b|\bdone\b|\bimplemented\b|\bachieved\b|\bfinished\b|\bdelivered\b|^blue$|\bblue\b|\bmet\b/,
    'complete',
  ],
  [/\bon track\b|\bon target\b|\bgreen\b|\bon schedule\b/, 'on-track'],
  [/\baccepted\b|^accept$|^agreed\b|\bapproved\b|\bsupported\b|^yes$|^y$/, 'accepted'],
  [/^n$/, 'rejected'],
];

/**
 * What a status of a sheet probably means.
 * @param remembered what the status (in plain words) was chosen to mean before
 */
export function guessMeaning(status: string, remembered: ReadonlyMap<string, Meaning>): Meaning {
  const plain = plainWords(status);
  return remembered.get(plain) ?? GUESSES.find(([words]) => words.test(plain))?.[1] ?? 'nothing';
}
