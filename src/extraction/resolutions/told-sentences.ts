import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';
import { inOrder } from '../in-order.js';
import { NARRATIVE_RULES } from './narrative-rules.js';
import { codedTitleOf, runInTitleOf } from './stretches.js';
import { VERDICT_BEHIND } from './verdicts.js';

/** The sentences of a passage, each of which may tell what was resolved: without titles that run in, and apart where one settles twice. */
export function toldSentencesOf(passage: Passage): Passage[] {
  return withVerdicts(sentencesOf(passage))
    .map((sentence) =>
      VERDICT_BEHIND.test(sentence.text.slice(0, 240))
        ? sentence
        : sentence.slice(codedTitleOf(sentence.text)),
    )
    .map((sentence) => sentence.slice(runInTitleOf(sentence.text)))
    .map(withoutTitle)
    .flatMap(lettered)
    .flatMap(apart);
}

const BY_WHICH_WORDS = anyOf`
  On|Following|After|Having|As|Given|Because|With|In|At
`;
const BEFORE_IT = new RegExp(
  String.raw`^(?:[A-Z][\w’' &-]{2,40}(?::| –) (?=[A-Z])|${BY_WHICH_WORDS} [^.;:]{3,160}?, (?=the |these |it |[A-Z]))`,
);
/** "Policies: Attendance and Charging were agreed": a title or "On the proposal of …" goes where only what is behind it tells anything. */
function withoutTitle(sentence: Passage): Passage {
  const title = BEFORE_IT.exec(sentence.text)?.[0].length ?? 0;
  const rest = sentence.slice(title);
  const tells = ({ text }: Passage) =>
    firstTold(text.slice(0, HEAD)) ?? NOTED_AND_SETTLED.exec(text.slice(0, HEAD));
  return title > 0 && !tells(sentence) && tells(rest) ? rest : sentence;
}
const HEAD = 600;

/** The first manner in which words tell what a body resolved, with the words up to its verb; null where they tell of nothing. */
export function firstTold(head: string) {
  for (const rule of NARRATIVE_RULES) {
    const found = rule.pattern.exec(head);
    if (found?.[1]) return { rule, words: found[0], verb: found[1] };
  }
  return null;
}

/** "He took members through the figures and the update was noted." */
const NOTED_AT_END = new RegExp(inOrder`
  ,? and (?=(?:the|this|these) (?:[a-z]+ ){0,3}
  (?:reports?|updates?|positions?|information|presentations?|figures|contents) (?:was|were) (?:\w+ly )?noted\.?$)
`);

/** "It was noted that its work was done and the Committee agreed that it be stood down": only the second settles. */
const NOTED_AND_SETTLED = new RegExp(inOrder`
  ^It was (?:noted|felt|suggested) that [^.;]{3,240}?,? and (?=
  the (?:[A-Z][\w’'-]* ){0,4}(?:${BODIES}|${THOSE_WHO_SIT}) (?:agreed|resolved|decided) (?:that|to)\b)
`);

/** "The reports were noted and it was agreed that …" settles twice. */
function apart(sentence: Passage): Passage[] {
  const head = sentence.text.slice(0, 600);
  const noting = NOTED_AT_END.exec(head);
  if (noting && !firstTold(head)) return [sentence.slice(noting.index + noting[0].length)];
  const promise =
    / (?:asked|requested) (?:that|for) .*?(?=,? and (?:also |then )?(?:undertook|offered|promised|agreed) to )/.exec(
      head,
    );
  if (promise && !/\bit was\b/i.test(head)) return [sentence.slice(0, promise.index + promise[0].length)];
  const body = NOTED_AND_SETTLED.exec(head);
  if (body) return [sentence.slice(body[0].length)];
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
