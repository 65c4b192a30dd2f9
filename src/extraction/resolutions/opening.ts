import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';

/** The verb with which a body settled the matter. */
export type Keyword = 'resolved' | 'recommended' | 'noted' | 'action';

/** Words that open a resolution, inside one block. */
export interface Opening {
  readonly keyword: Keyword;
  /** Formal: a keyword set off as clerks set it. Narrative: told in a sentence ("The Panel agreed that"). */
  readonly manner: 'formal' | 'narrative';
  /** Whom it addresses: "RECOMMENDED to Cabinet that". */
  readonly addressee: string | null;
  /** Where the opening begins in the block's text. */
  readonly at: number;
  /** What follows the keyword in the block, up to the next opening. */
  readonly rest: Passage;
}

const CAPITALS = /\b(?:RESOLVED|AGREED|ORDERED|RECOMMENDED|NOTED|DECIDED|DETERMINED)\b/g;
const AND_CAPITALS =
  /^(?:,? ?(?:AND|and|&|TO|to|\/) ?(?:RESOLVED|AGREED|RECOMMENDED?|NOTED?|ORDERED|DECIDED)\b)+/;
const SET_OFF =
  /(?:^|[.:;|!)] )(?:It was |The (?:[A-Z][\w’'-]* ){1,6})?(?:(Resolved|Agreed|Ordered|Recommended|Noted|Decided)(?: \(?unanimously\)?)?(?= ?:| ?[–—-] | that\b| That\b| THAT\b|$| \(\w{1,3}\) | as follows)|(Decisions?|Resolutions?|Outcome)(?= ?:(?: |$)))/g;
const ADDRESSEE =
  /^\s?(?:to|TO)\s((?:the\s)?[A-Z][\w’'&-]*(?:[ ,]+(?:[A-Z][\w’'&-]*|of|for|and|the))*)(?=\s?(?:[:–—-]|that\b|That\b|THAT\b|$))/;
const LINKS =
  /^(?:[\s:;,.–—-]|\((?:unanimously|nem\.? ?con\.?|by \w+ votes?[^)]{0,40}|on the [^)]{0,60}|\d+ (?:votes )?for[^)]{0,80})\)|unanimously\b|accordingly\b|as follows\b|by (?:general )?(?:consent|affirmation|assent)\b|with an? \w+ vote\b)+/i;

/** Every formal opening of a block, in order. */
export function formalOpenings(passage: Passage): Opening[] {
  const { text } = passage;
  const found = [...capitalsIn(text), ...setOffIn(text)].sort((a, b) => a.at - b.at);
  const distinct = found.filter((one, i) => i === 0 || one.at >= (found[i - 1]?.after ?? 0));
  return distinct.map((one, i) => {
    const end = distinct[i + 1]?.at ?? text.length;
    const tail = text.slice(one.after, end);
    const to = ADDRESSEE.exec(tail);
    const skipped = one.after + (to?.[0].length ?? 0);
    const links = LINKS.exec(text.slice(skipped, end));
    const rest = passage.slice(skipped + (links?.[0].length ?? 0), end);
    return { keyword: one.keyword, manner: 'formal', addressee: to?.[1] ?? null, at: one.at, rest };
  });
}

interface Hit {
  at: number;
  after: number;
  keyword: Keyword;
}

function capitalsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(CAPITALS)) {
    const also = AND_CAPITALS.exec(text.slice(match.index + match[0].length));
    const words = match[0] + (also?.[0] ?? '');
    const after = match.index + words.length;
    if (hits.at(-1) && match.index < (hits.at(-1)?.after ?? 0)) continue;
    if (isSpokenOf(text, match.index, after)) continue;
    hits.push({ at: sentenceStart(text, match.index), after, keyword: keywordOf(words) });
  }
  return hits;
}

/** "the AGREED syllabus" is a thing, and a keyword inside words in capitals is part of a title. */
function isSpokenOf(text: string, at: number, after: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  if (/\b(?:as|the|an|was|were|been|previously|items?)\s$/.test(before))
    return !/\b(?:it|It|IT) was\s$/.test(before) && at > 0;
  return /[A-Z]{3,} $/.test(before) && /^ [A-Z]{3,}/.test(text.slice(after, after + 12));
}

/** The words before the keyword that belong to it: "It was unanimously", "the Board". */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 160), at);
  const stop = Math.max(...['. ', '; ', ': ', '| ', ') '].map((mark) => before.lastIndexOf(mark)));
  return stop >= 0 ? at - (before.length - stop - 2) : at <= 160 ? 0 : at;
}

function setOffIn(text: string): Hit[] {
  return [...text.matchAll(SET_OFF)].map((match) => {
    const word = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].search(/[A-Z]/);
    return { at, after: match.index + match[0].length, keyword: keywordOf(word) };
  });
}

function keywordOf(words: string): Keyword {
  if (/recommend/i.test(words)) return 'recommended';
  return /^noted$/i.test(words) ? 'noted' : 'resolved';
}

const IMPERSONAL =
  /^(?:[A-Z][^.]{0,200}?, )?[Ii]t was (?:\w+ly |then |therefore |also |further |subsequently )?(agreed|resolved|recommended|decided|requested)(?: unanimously)?(?: by [\w ]{0,40})?(?: that| to|:|,|$)/;
const BODY_VERB =
  /^(?:[A-Z][^.]{0,120}?, )?(?:[Tt]he )?(?:[A-Z][\w’'&-]*,? (?:of |and |for |& )?){0,8}?(?:Committee|Panel|Board|Commission|Sub-Committee|Subcommittee|Cabinet|Executive|Council|Forum|Members|Group|Chair|Leader|Cabinet Member|Executive Member)(?: Members)? (?:(?:considered|discussed|received|reviewed|noted|debated) [^.;:]{0,160}? and )?(?:\w+ly |then |therefore |also |further )?(agreed|resolved|recommended|decided|requested|noted|approved|endorsed|received|accepted|RESOLVED|AGREED|NOTED)\b(?:,? (?:unanimously|with an? \w+ vote),?)?(?: (?:the following[^:]{0,40}|that|to make [^:]{0,80}|to|as follows|and [a-z]+ed))?/;

/** The narrative openings of a block: a sentence that tells what a body resolved. */
export function narrativeOpenings(passage: Passage): Opening[] {
  return sentencesOf(passage).flatMap((sentence): Opening[] => {
    const head = sentence.text.slice(0, 500);
    const impersonal = IMPERSONAL.exec(head);
    const told = impersonal ?? BODY_VERB.exec(head);
    if (!told?.[1]) return [];
    const keyword = told[1].toLowerCase();
    const after =
      impersonal || /(?: that|follow\w*[^:]*|:)$/.test(told[0])
        ? told[0].length
        : /noted|received|approved|endorsed|accepted/.test(keyword)
          ? 0
          : told[0].lastIndexOf(told[1]);
    const links = LINKS.exec(sentence.text.slice(after));
    const rest = sentence.slice(after + (links?.[0].length ?? 0));
    const at = passage.text.indexOf(sentence.text);
    const kind: Keyword = /recommend/i.test(told[0])
      ? 'recommended'
      : /noted|received|accepted/.test(keyword)
        ? 'noted'
        : 'resolved';
    return [{ keyword: kind, manner: 'narrative', addressee: addresseeIn(told[0]), at, rest }];
  });
}

function addresseeIn(words: string): string | null {
  return (
    /\bto (the [A-Z]\w+(?: [A-Z]\w+)*|Cabinet|Council|Full Council|Executive)\b/.exec(words)?.[1] ?? null
  );
}
