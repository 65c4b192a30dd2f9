import { readCadence } from '../../extraction/details/cadence.js';
import { readDue } from '../../extraction/details/due-date.js';

/** What a recommendation may lack, so that nobody can tell later whether it was done. */
export type QualityHint = { readonly about: 'who' | 'when' | 'measure' | 'one-ask'; readonly words: string };

const SOMEBODY_NAMED = [
  'executive|cabinet|council|mayor|leader|portfolio holder|commissioner|secretary of state|minister',
  'director\\w*|head of|officers?|manager|members?|councillors?|chair|clerk|service|team|department',
  'trust|board|committee|panel|partners?hips?|partners|police|nhs|authority|agency|company|schools?|provider',
].join('|');
const SOMEBODY = new RegExp(`\\b(?:${SOMEBODY_NAMED})\\b`, 'i');
/** “That a plan be written” asks nobody, unless somebody is named as the one by whom. */
const ASKED_IN_PASSIVE = /^(?:that )?[^.;]*?\bbe (?:\w+ly )?\w+(?:ed|en|t|wn|de|ne|ught|ld)\b/i;
const BY_SOMEBODY = new RegExp(`\\bby (?:the |its |our )?(?:[\\w’']+ ){0,4}?(?:${SOMEBODY_NAMED})\\b`, 'i');

const EVIDENCE = [
  'report(?:s|ed|ing)?|publish\\w*|measur\\w*|monitor\\w*|evidence\\w*|figures?|data|target\\w*|indicators?',
  'per cent|share of|number of|rate of|at least|no (?:more|fewer|later) than|reduc\\w+ .{0,40}\\b(?:to|by)\\b',
  'plan|strategy|policy|register|review|update|survey|audit|evaluat\\w*',
].join('|');
const KNOWN_BY = new RegExp(
  `\\b(?:${EVIDENCE})\\b|%|£\\s?\\d|\\d+ (?:\\w+ )?(?:days?|homes?|places?|people)\\b`,
  'i',
);

const SECOND_ASK = new RegExp(
  [
    '[;,] and (?:that|also|to)\\b|[;.] (?:that|also|it)\\b|\\band that\\b|\\bas well as (?:to )?\\w+ing\\b',
    '[;,]? and (?:ensures?|reviews?|provides?|publish(?:es)?|considers?|develops?|works?|writes?|reports? back)\\b',
    '\\((?:ii|b|2)\\)|(?:^|\\n)\\s*(?:ii|b|2)[.)]',
  ].join('|'),
  'i',
);
/** Whoever reports on what was done asks for no second thing. */
const REPORTS_ON_IT =
  /\band (?:that )?(?:this|it|the (?:plan|result|outcome|review)s?|reports?)\b.{0,40}\breport(?:s|ed)?\b|\band reports? back\b/gi;

/** What could be said more plainly in the words of a recommendation: who, by when, how one would know, one ask at a time. */
export function qualityHints(text: string): QualityHint[] {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  const due = readDue(words);
  const asksNobody =
    !SOMEBODY.test(words) || (ASKED_IN_PASSIVE.test(words) && !BY_SOMEBODY.test(words) && !namedFirst(words));
  const hints: (QualityHint | false)[] = [
    asksNobody && {
      about: 'who',
      words: 'Who is asked? Name the body, post or partner that should do it.',
    },
    due.dueOn === null &&
      due.duePhrase === null &&
      readCadence(words) === null && {
        about: 'when',
        words: 'By when? Give a day, a meeting or “every quarter”, so that it has a due date.',
      },
    !KNOWN_BY.test(words) && {
      about: 'measure',
      words:
        'How will you know that it is done? Ask for a report, a figure or a document that can be checked later.',
    },
    SECOND_ASK.test(text.replace(REPORTS_ON_IT, '')) && {
      about: 'one-ask',
      words:
        'It seems to ask for more than one thing. If you make two recommendations, each can be accepted and done separately.',
    },
  ];
  return hints.filter((hint) => hint !== false);
}

/** “That the Executive be asked to …” and “the Council … be …” say who before what. */
function namedFirst(words: string): boolean {
  return new RegExp(
    `^(?:that )?(?:the |our )?(?:[\\w’']+ ){0,3}?(?:${SOMEBODY_NAMED})\\b.{0,60}\\bbe (?:asked|requested|invited|urged|recommended)\\b`,
    'i',
  ).test(words);
}
