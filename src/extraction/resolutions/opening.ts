import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { inOrder } from '../in-order.js';
import { startsWithTask } from './asks.js';
import type { Keyword } from './formal-rule.js';
import { FORMAL_RULES } from './opening-rules.js';
import { firstTold, toldSentencesOf } from './told-sentences.js';
import { VOTE_IN_BRACKETS } from './votes.js';
import { WHOLE_SENTENCES } from './whole-sentences.js';

/** Words that open a resolution, inside one block. */
export interface Opening {
  readonly keyword: Keyword;
  /** Formal: a keyword set off as clerks set it. Narrative: told in a sentence ("The Panel agreed that"). */
  readonly manner: 'formal' | 'narrative';
  /** The rule that tells it, for a narrative one. */
  readonly rule: string | null;
  /** Whom it addresses: "RECOMMENDED to Cabinet that". */
  readonly addressee: string | null;
  /** Where the opening begins in the block's text. */
  readonly at: number;
  /** Just after the keyword, and the full stop that ends it. */
  readonly after: number;
  /** The words from its beginning to the keyword: "It was agreed to". */
  readonly told: string;
  /** A full stop ends it at once ("Noted."): what follows is talk. */
  readonly closed: boolean;
  /** What follows the keyword in the block, up to the next opening. */
  readonly rest: Passage;
  /** What the block goes on to tell behind a resolution told in one sentence. */
  readonly talk: Passage | null;
}

const ADDRESSEE = new RegExp(inOrder`
  ^\s?(?::\s?\()?(?:to|TO)\s((?:the\s)?[A-Z][\w’'&-]*(?:[ ,]+(?:[A-Z][\w’'&-]*|of|for|and|the))*)
  (?=\s?\)?\s?(?:[:–—-]|that\b|That\b|THAT\b|to [a-z]|$))
`);
const LINKS_AFTER_KEYWORD = anyOf`
  [\s:;,.)–—-]|${VOTE_IN_BRACKETS}|unanimously\b|nem\.? ?con\b|accordingly\b|further\b|as follows\b
  \((?:on|proposed|moved|seconded)\b[^)]{3,120}\)|by (?:general )?(?:consent|affirmation|assent)\b|with an? \w+ vote\b
`;
const LINKS = new RegExp(`^${LINKS_AFTER_KEYWORD}+`, 'i');

const CLOSED = /^ ?(?:\(?(?:unanimously|nem\.? ?con\.?)\)?)? ?\.(?!\d)/i;
const GOES_ON =
  /^(?:That|THAT|To|TO)\b|^[(\d]|^\(?[a-z\d]{1,3}[.)]\s|^(?:The|A|An|Members) [^.]{3,80}? be \w+/;

/** Every formal opening of a block, in order. */
export function formalOpenings(passage: Passage): Opening[] {
  const { text } = passage;
  const found = FORMAL_RULES.flatMap(({ find }) => find(text)).sort((a, b) => a.at - b.at);
  const distinct = found.filter((one, i) => i === 0 || one.at >= (found[i - 1]?.after ?? 0));
  return distinct.map((one, i) => {
    const end = distinct[i + 1]?.at ?? text.length;
    const tail = text.slice(one.after, end);
    const to = ADDRESSEE.exec(tail);
    const skipped = one.after + (to?.[0].length ?? 0);
    const links = LINKS.exec(text.slice(skipped, end));
    const rest = passage.slice(skipped + (links?.[0].length ?? 0), end);
    const stop = GOES_ON.test(rest.text) ? null : CLOSED.exec(tail);
    return {
      keyword: one.keyword,
      manner: 'formal',
      rule: null,
      addressee: to?.[1] ?? null,
      at: one.at,
      after: one.after + (stop?.[0].length ?? 0),
      told: text.slice(one.at, one.after),
      closed:
        stop !== null || (one.keyword === 'noted' && one.at > 0 && rest.isEmpty && !/[:–-]\s*$/.test(text)),
      rest,
      talk: null,
    };
  });
}

/** "The Forum noted and agreed its terms": the second verb says more. */
const SETTLED_TOO = /\b(?:noted|received|considered) and (agreed|approved|adopted|endorsed)$/;

/** The narrative openings of a block: a sentence that tells what a body resolved. */
export function narrativeOpenings(passage: Passage): Opening[] {
  let read = 0;
  const openings = toldSentencesOf(passage).flatMap((sentence): (Opening & { until: number })[] => {
    const head = sentence.text.slice(0, 500);
    const told = firstTold(head);
    if (!told) return [];
    const { rule, words } = told;
    const verb = SETTLED_TOO.exec(words)?.[1] ?? told.verb;
    const keyword = verb.toLowerCase();
    const skipsVerb = rule.impersonal || /(?: that|follow\w*[^:]*|:)$/.test(words);
    const after = skipsVerb
      ? words.length
      : WHOLE_SENTENCES.has(rule.name) ||
          (/^(?:note|receive|approve|endorse|accept|thank)/.test(keyword) && !AFTER_THANKS.test(words))
        ? 0
        : words.lastIndexOf(verb);
    const links = LINKS.exec(sentence.text.slice(after));
    const clause = beforeOtherwise(sentence.slice(after + (links?.[0].length ?? 0)));
    const isShort = !clause.isEmpty && clause.text.split(' ').length <= SHORT && !clause.text.endsWith(':');
    const rest = isShort && rule.impersonal ? sentence : clause;
    const at = Math.max(read, passage.text.indexOf(sentence.text, read));
    read = at + sentence.text.length;
    const kind: Keyword = /recommend/i.test(
      WHOLE_SENTENCES.has(rule.name) ? verb : words.slice(words.lastIndexOf(verb)),
    )
      ? 'recommended'
      : /^(?:note|receive|welcome)/.test(keyword) ||
          (keyword.startsWith('accept') && !OFFERED.test(sentence.text.slice(0, words.length + 40)))
        ? 'noted'
        : 'resolved';
    const addressee = addresseeIn(words);
    return [
      {
        keyword: kind,
        manner: 'narrative',
        rule: rule.name,
        addressee,
        at,
        after: at + words.length,
        told: words.trimEnd(),
        closed: false,
        rest,
        talk: null,
        until: PROMISED_TOO.test(passage.text.slice(read, read + 40)) ? at : read,
      },
    ];
  });
  return openings.map(({ until, ...one }, n) => ({
    ...one,
    talk: passage.slice(until, openings[n + 1]?.at),
  }));
}

/** "Councillor Ash requested that … and undertook to write": what is asked, and what is promised in the whole sentence. */
const PROMISED_TOO = /^,? and (?:also |then )?(?:undertook|offered|promised|agreed) to\b/;

/** "The Clerk would ring the owner, otherwise it would be raised with the council": what else would happen is not settled. */
function beforeOtherwise(clause: Passage): Passage {
  const at = /^.{20,300}?(?=[,;] (?:or )?otherwise )/.exec(clause.text)?.[0].length;
  return at === undefined ? clause : clause.slice(0, at);
}

/** What is accepted is settled; of a report it is noted. */
const OFFERED = /\b(?:recommendations?|offers?|tenders?|quot\w+|bids?|estimates?|That|Those|resignation)\b/;

/** A clause of so few words tells little without its opening: "It was agreed to object." */
const SHORT = 2;

const UNOPENED_VERBS = anyOf`
  noted|approved|agreed|received|endorsed|confirmed|adopted|accepted|deferred|appointed|asked|requested
  instructed|delegated|authorised
`;
const UNOPENED = new RegExp(
  String.raw`^(?:That|THAT) (?!this (?:Council|House)\b)[^.;]{3,240}? (?:be|is) ${UNOPENED_VERBS}\b`,
);

/** "That the report be noted.", where the keyword over it was lost: nothing else in the item may tell what was settled. */
export function unopened(passage: Passage): Opening[] {
  if (!UNOPENED.test(passage.text) && !(/^That /.test(passage.text) && startsWithTask(passage.text)))
    return [];
  const [rest, rule, addressee, talk] = [passage, null, null, null];
  return [
    {
      keyword: 'resolved',
      manner: 'formal',
      rule,
      addressee,
      at: 0,
      after: 0,
      told: '',
      closed: false,
      rest,
      talk,
    },
  ];
}

/** "thanked the Chief Executive and noted the report": only the noting is a resolution. */
const AFTER_THANKS = /\b(?:thanked|heard|welcomed) .{1,160} and \w/;

function addresseeIn(words: string): string | null {
  return (
    /\bto (the [A-Z]\w+(?: [A-Z]\w+)*|Cabinet|Council|Full Council|Executive)\b/.exec(words)?.[1] ?? null
  );
}
