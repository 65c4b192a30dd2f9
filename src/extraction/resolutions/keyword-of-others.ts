import { anyOf } from '../any-of.js';

/** Whether a keyword in capitals, from `at` to `after`, is spoken of, promised by one person, or of a report before the meeting. */
export function isOfOthers(text: string, at: number, after: number): boolean {
  return (
    OF_THE_REPORT.test(text.slice(after, after + 60)) ||
    isSpokenOf(text, at, after) ||
    isPromise(text, at, after)
  );
}

/** "RECOMMENDED in the report that": what officers put before the meeting. */
const OFFICERS = anyOf`
  officers?|(?:[A-Z]\w+ )*(?:Director|Head|Officer|Chief Executive)
`;
const OF_THE_REPORT = new RegExp(anyOf`
  ^ in the (?:\w+[’']?s?[’']? ){0,3}(?:report|paper)\b
  ^ by (?:the )?${OFFICERS}\b
`);

/** "the AGREED syllabus" is a thing, and a keyword inside words in capitals is part of a title. */
function isSpokenOf(text: string, at: number, after: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  if (/\b(?:as|the|an|was|were|been|previously|items?)\s$/.test(before))
    return !/\b(?:it|It|IT) was\s$/.test(before) && at > 0;
  return (
    /[A-Z]{3,} $/.test(before) &&
    /^ [A-Z]{3,}/.test(text.slice(after, after + 12)) &&
    !/COMMITTEE $|PANEL $|BOARD $/.test(before)
  );
}

const PROMISING_POSTS = anyOf`
  Chair(?:man|woman)?|Director|Manager|Officer|Head|Leader|Holder|Lead|Engineer|Member|Clerk|Mayor
  (?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?
`;
const PROMISE_PATTERN = new RegExp(String.raw`\b${PROMISING_POSTS}(?: \([^)]{1,40}\))? $`);
/** "The Chairman AGREED to write": one person promises, no body resolves. */
function isPromise(text: string, at: number, after: number): boolean {
  return (
    /^ to [a-z]/.test(text.slice(after, after + 5)) &&
    PROMISE_PATTERN.test(text.slice(Math.max(0, at - 90), at))
  );
}

/** The words before the keyword that belong to it: "It was unanimously", "the Board". */
export function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 160), at);
  const stop = Math.max(...['. ', '; ', ': ', '| ', ') '].map((mark) => before.lastIndexOf(mark)));
  return stop >= 0 ? at - (before.length - stop - 2) : at <= 160 ? 0 : at;
}
