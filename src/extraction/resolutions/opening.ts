import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { inOrder } from '../in-order.js';
import { startsWithTask } from './asks.js';
import type { Keyword } from './formal-rule.js';
import { NARRATIVE_RULES, WHOLE_SENTENCES } from './narrative-rules.js';
import { FORMAL_RULES } from './opening-rules.js';
import { codedTitleOf, runInTitleOf } from './stretches.js';
import { VERDICT_BEHIND } from './verdicts.js';
import { VOTE_IN_BRACKETS } from './votes.js';

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
  (?=\s?\)?\s?(?:[:–—-]|that\b|That\b|THAT\b|$))
`);
const LINKS_AFTER_KEYWORD = anyOf`
  [\s:;,.)–—-]|${VOTE_IN_BRACKETS}|unanimously\b|nem\.? ?con\b|accordingly\b|as follows\b
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

/** "He took members through the figures and the update was noted." */
const NOTED_AT_END = new RegExp(inOrder`
  ,? and (?=(?:the|this|these) (?:[a-z]+ ){0,3}
  (?:reports?|updates?|positions?|information|presentations?|figures|contents) (?:was|were) (?:\w+ly )?noted\.?$)
`);

/** "The reports were noted and it was agreed that …" settles twice. */
function apart(sentence: Passage): Passage[] {
  const head = sentence.text.slice(0, 600);
  const noting = NOTED_AT_END.exec(head);
  if (noting && !firstTold(head)) return [sentence.slice(noting.index + noting[0].length)];
  const joint = /,? and (?=it was (?:agreed|resolved|decided) (?:that|to)\b)/.exec(head);
  if (!joint || !firstTold(head.slice(0, joint.index))) return [sentence];
  return sentence.around(joint);
}

/** "a) The accounts were noted. b) Payments of £12 were approved.": each letter tells of its own matter. */
function lettered(sentence: Passage): Passage[] {
  const { text } = sentence;
  const first = /^\(?[a-z][.)] (?=[A-Z])/.exec(text);
  if (!first) return [sentence];
  const parts: Passage[] = [];
  let from = first[0].length;
  for (const letter of text.matchAll(/(?<=[.;]) \(?[a-z][.)] (?=[A-Z])/g)) {
    parts.push(sentence.slice(from, letter.index));
    from = letter.index + letter[0].length;
  }
  return [...parts, sentence.slice(from)];
}

/** "25/0182/FUL 3 Orchard Row, extension. No objection.": the verdict with what it is of. */
function withVerdicts(sentences: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const sentence of sentences) {
    const above = joined.at(-1);
    const isVerdict = /^(?:No (?:objection|comment)|Object|Support)/.test(sentence.text);
    if (above && isVerdict && /^\(?\d{2,4}\/\d{2,6}/.test(above.text) && above.text.length < 160)
      joined[joined.length - 1] = above.join(sentence);
    else joined.push(sentence);
  }
  return joined;
}

/** "The Forum noted and agreed its terms": the second verb says more. */
const SETTLED_TOO = /\b(?:noted|received|considered) and (agreed|approved|adopted|endorsed)$/;

/** The narrative openings of a block: a sentence that tells what a body resolved. */
export function narrativeOpenings(passage: Passage): Opening[] {
  let read = 0;
  const openings = withVerdicts(sentencesOf(passage))
    .map((sentence) =>
      VERDICT_BEHIND.test(sentence.text.slice(0, 240))
        ? sentence
        : sentence.slice(codedTitleOf(sentence.text)),
    )
    .map((sentence) => sentence.slice(runInTitleOf(sentence.text)))
    .flatMap(lettered)
    .flatMap(apart)
    .flatMap((sentence): (Opening & { until: number })[] => {
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
        : /^(?:note|receive|welcome)/.test(keyword) || (keyword.startsWith('accept') && !OFFERED.test(words))
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
          until: read,
        },
      ];
    });
  return openings.map(({ until, ...one }, n) => ({
    ...one,
    talk: passage.slice(until, openings[n + 1]?.at),
  }));
}

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

function firstTold(head: string) {
  for (const rule of NARRATIVE_RULES) {
    const found = rule.pattern.exec(head);
    if (found?.[1]) return { rule, words: found[0], verb: found[1] };
  }
  return null;
}

function addresseeIn(words: string): string | null {
  return (
    /\bto (the [A-Z]\w+(?: [A-Z]\w+)*|Cabinet|Council|Full Council|Executive)\b/.exec(words)?.[1] ?? null
  );
}
