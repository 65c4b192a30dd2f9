import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';

const VALEDICTION =
  /^(?:Yours (?:sincerely|faithfully|truly)|(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm)? ?[Rr]egards)\b/;
const POST =
  /\b(?:Member|Commissioner|Director|Leader|Chair\w*|Chief|Executive|Head|Officer|Mayor|Manager|Minister|Clerk|Holder)\b/;
/** A name and a post stand so near below. */
const NEAR = 4;
const LONGEST = 100;

/** The post of who signs a letter, or the name where no post is given: its "I". Null where nobody signs. */
export function signerOf(blocks: readonly Block[]): string | null {
  const at = blocks.findLastIndex(({ passage }) => VALEDICTION.test(passage.text));
  if (at < 0) return null;
  const below = blocks
    .slice(at, at + NEAR)
    .map(({ passage }) => passage.text.replace(VALEDICTION, '').replace(/^[,\s]+/, ''))
    .filter((words) => words !== '' && words.length <= LONGEST && !/^(?:cc|Copy)\b/.test(words));
  const signed = below.find((words) => POST.test(words)) ?? below[0] ?? null;
  return signed && withoutName(signed);
}

const WRITTEN_BY = /^(?:(?:From|Author|(?:Written|Report|Prepared) by)\s?:\s*|Letter from )(?=\S)/;
/** "Letter from the Commissioner, to Councillor Oak" */
const TO_WHOM = /,? to [A-Z].*$/;
const HEAD = 20;

/** "From: Dan Oak, Head of Ferries": the "I" of a note that nobody signs. */
export function writerOf(blocks: readonly Block[]): string | null {
  const from = blocks.slice(0, HEAD).find(({ passage }) => WRITTEN_BY.test(passage.text))?.passage.text;
  const words = from?.replace(WRITTEN_BY, '').replace(TO_WHOM, '');
  return words && words.length <= LONGEST && !signerOf(blocks) ? withoutName(words) : null;
}

const OUTSIDE_BODY =
  /\b(?:Trust|Homes|Housing|Association|Constabulary|Police|Commissioner|Ambulance|Water|Integrated Care Board|Ltd|plc)\b/i;
/** A letterhead stands in so many blocks. */
const LETTERHEAD = 3;

/** The outside body whose letter answers, as it calls itself: what is asked of nobody by name is asked of it. */
export function respondentOf(blocks: readonly Block[]): string | null {
  const at = blocks.findLastIndex(({ passage }) => VALEDICTION.test(passage.text));
  const head = blocks.slice(0, LETTERHEAD).map(({ passage }) => passage.text.split(',')[0] ?? '');
  const name = at < 0 ? undefined : head.find((words) => OUTSIDE_BODY.test(words) && words.length <= LONGEST);
  if (!name) return null;
  const short = /\b(?:Trust|Commissioner|Constabulary|Association|Board)$/i.exec(name)?.[0];
  const called = short && `the ${short.charAt(0).toUpperCase()}${short.slice(1).toLowerCase()}`;
  const isCalled = blocks.some(({ passage }) => called && passage.text.includes(called.slice(1)));
  return called && isCalled ? called : name;
}

const ANSWERS_EACH =
  /^(?:The )?(Cabinet|Executive|Council|Board|Trust) (?:do(?:es)? not )?(?:accept|agree|reject|support)s?\b/;
/** "The Executive accepts this recommendation." over and over: to whom they were all put. */
export function whoAnswers(blocks: readonly Block[]): string | null {
  const names = blocks.flatMap(({ passage }) => ANSWERS_EACH.exec(passage.text)?.[1] ?? []);
  return names.length > 1 && new Set(names).size === 1 ? `the ${names[0]}` : null;
}

/** A recommendation that the outside body answers. */
export function ofRespondent(finding: Finding, respondent: string | null): Finding {
  return finding.type === 'recommendation' && respondent
    ? { ...finding, addressee: finding.addressee ?? respondent }
    : finding;
}

const FOUND_POSTS = anyOf`
  Police and Crime Commissioner|(?:Deputy )?(?:Cabinet|Executive|Lead|Portfolio) (?:Member|Holder)
  (?:Corporate |Executive |Strategic |Assistant )?Director|Chief |Head of|(?:Deputy )?Leader
`;
const WITHOUT_NAME_PATTERN = new RegExp(String.raw`${FOUND_POSTS}\b.*$`);
/** "Philomena Strickland Police and Crime Commissioner" on one line: what stands before the post is the name. */
function withoutName(words: string): string {
  const post = WITHOUT_NAME_PATTERN.exec(words);
  return post?.[0] ?? words;
}

/** "I will publish the figures" is promised by who signs the letter, and "that I publish them" was recommended to him. */
export function ofSigner(finding: Finding, signer: string | null): Finding {
  const { text } = finding.passage;
  if (finding.type === 'recommendation' && /^(?:that )?I (?!have\b)[a-z]/.test(text))
    return { ...finding, owner: signer ?? 'I' };
  const isMine = finding.type === 'commitment' && /\b(?:I|[Mm]y)\b/.test(text);
  // "I have asked the Slipmaster to make a list, and I will report": whoever reports answers for both.
  const isAnother =
    finding.owner && finding.owner !== 'I' && !/\band I (?:will|shall|undertake)\b/.test(text);
  if (!isMine || isAnother) return finding;
  const owner = signer ?? (/\bI (?:will|shall|would|can)\b/.test(text) ? 'I' : null);
  return owner ? { ...finding, owner } : finding;
}
