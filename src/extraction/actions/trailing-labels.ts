import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { MONTH } from '../details/written-day.js';
import type { Finding } from '../finding.js';
import { cellContent, whoAndWhen } from '../layout/cell-content.js';
import { labelAt } from '../tables/label-entries.js';

/** Labels behind an action in its own line. */
const OWNER_LABELS = anyOf`
  Leads?(?: officer| member)?|Owner|By whom|Who|Responsible(?: officer)?|Responsibility|Officer
  Assigned to|Due(?: date| by)?|By when|When|Target(?: date)?|Deadline|Time ?scale
`;
const ANY = new RegExp(String.raw`(?:(?:[.;,]|\)) ?[([]?| [([])(?=${OWNER_LABELS} ?: ?\S)`, 'gi');

const UNLABELLED_DUE =
  /^[*_(]*(?:Due|By|For|Target|Deadline|No date)\b:? ?(?:(?:on|by|for) )?(.{0,60}?)[*_).~]*$/;
/** When an answer is due is not when what was recommended is. */
const ANSWER_DUE = /^[*_(]*(?:answer|reply|response) (?:is )?(?:due|awaited|expected)\b/i;
const MARKS = /^[*_~(\s]+|[*_~).\s]+$/g;

/** "Publish the licence. Harbour Master. Due 20 June 2025. Done.": names and a day as sentences of their own, then progress. */
function toldInSentences(passage: Passage): { task: Passage; told: Pick<Finding, 'owner' | 'due'> } | null {
  const sentences = sentencesOf(passage);
  const from = sentences.findIndex((one, n) => n > 0 && TELLS.some((tells) => tells(one.text)));
  const first = sentences[from];
  if (!first) return null;
  const told: Pick<Finding, 'owner' | 'due'> = {};
  for (const { text } of sentences.slice(from, from + 3)) {
    const due = UNLABELLED_DUE.exec(text);
    if (due) told.due ??= /^\W*No date/.test(text) ? null : due[1] || null;
    else if (isOwner(text)) told.owner ??= text.replace(MARKS, '');
    else if (!ANSWER_DUE.test(text)) break;
  }
  const length = sentences.slice(0, from).reduce((sum, { text }) => sum + text.length + 1, -1);
  return { task: passage.slice(0, length), told };
}

const TELLS: readonly ((text: string) => boolean)[] = [
  isOwner,
  (text) => UNLABELLED_DUE.test(text),
  (text) => ANSWER_DUE.test(text),
  (text) => cellContent(text.replace(MARKS, '')) === 'status',
];

const DASH = / [–—-] ([^–—]{2,60}?)(?:,? (?:by|before|due|for) ([^–—]{3,40}))?[.;]?$/;

/** "Circulate the timeline – O Peel, by 8 October": who and when behind a dash. */
function behindDash(passage: Passage): { task: Passage; told: Pick<Finding, 'owner' | 'due'> } | null {
  const tail = DASH.exec(passage.text.slice(-110));
  if (!tail?.[1] || !isOwner(tail[1]) || passage.text.length - tail[0].length < 8) return null;
  return {
    task: passage.slice(0, passage.text.length - tail[0].length),
    told: { owner: tail[1], ...(tail[2] ? { due: `by ${tail[2]}` } : {}) },
  };
}

function isOwner(text: string): boolean {
  const words = text.replace(MARKS, '');
  return words.length <= 70 && cellContent(words) === 'who';
}

/** "Compare the costs. Lead: Jim Abbs. Due: 3 April 2025": the task without its labels, and what they say. */
export function withoutTrailingLabels(passage: Passage): {
  task: Passage;
  told: Pick<Finding, 'owner' | 'due'>;
} {
  const { text } = passage;
  const starts = [...text.matchAll(ANY)];
  const first = starts[0];
  if (!first || first.index < 8)
    return toldInSentences(passage) ?? behindDash(passage) ?? { task: passage, told: {} };
  const told: Pick<Finding, 'owner' | 'due'> = {};
  starts.forEach((start, n) => {
    const words = text.slice(start.index + start[0].length, starts[n + 1]?.index ?? text.length);
    const part = words.split(/(?<=[a-z0-9)]{2})\. (?=[A-Z0-9])/)[0] ?? words;
    const label = labelAt(part);
    if (label?.column === 'owner' || label?.column === 'due')
      told[label.column] ??= part.slice(label.length).replace(/[)\]. ]+$/, '') || null;
  });
  return { task: passage.slice(0, first.index + (first[0].startsWith('.') ? 1 : 0)), told };
}

const BRACKETED = new RegExp(String.raw` ?[([](${OWNER_LABELS} ?: ?[^()[\]]{2,120})[)\]]\.?$`);
const NEXT_LABEL = new RegExp(`[;,.] ?(?=${OWNER_LABELS} ?:)`, 'i');

/** "(Lead: Head of Piers; May 2026)" on a line of its own, which says nothing else; null for any other line. */
export function labelsAlone(passage: Passage): Pick<Finding, 'owner' | 'due'> | null {
  const labels = bracketedLabels(passage);
  return labels?.task.isEmpty ? labels.told : null;
}

/** "… by April. (Lead: Head of Revenues; May 2027)": who and when in brackets at the end; null where there are none. */
export function bracketedLabels(
  passage: Passage,
): { task: Passage; told: Pick<Finding, 'owner' | 'due'> } | null {
  const found = BRACKETED.exec(passage.text);
  if (!found?.[1]) return null;
  const told: Pick<Finding, 'owner' | 'due'> = {};
  for (const part of found[1].split(NEXT_LABEL)) {
    const label = labelAt(part);
    if (label?.column !== 'owner' && label?.column !== 'due') continue;
    const value = part.slice(label.length).trim();
    const both = label.column === 'owner' ? whoAndWhen(value) : null;
    told[label.column] ??= both?.owner ?? value;
    if (both?.due) told.due ??= both.due;
  }
  return told.owner || told.due ? { task: passage.slice(0, found.index), told } : null;
}

/** "… Action by: HEAD OF PIERS (A Oak) Reasons for the decision …" behind the last of several clauses. */
const ACTION_BY = / [([]?Action(?:ed)? by ?: ?([^():;]{3,90}(?:\([^()]{2,40}\))?).*$/i;

/** "31 May 2026", "the end of June": by when, and by nobody. */
const SAYS_WHEN = new RegExp(`^(?:the )?(?:\\d+|(?:end|start|middle|beginning) of|next|${MONTH})\\b`, 'i');

/** Whoever is named behind the last clause does what all of them settle. */
export function ownedBehind(found: Finding[]): Finding[] {
  const last = found.at(-1);
  const named = last && ACTION_BY.exec(last.passage.text);
  if (!last || !named?.[1] || SAYS_WHEN.test(named[1])) return found;
  const fallbackOwner = named[1].trim();
  const whole = { ...last, passage: last.passage.slice(0, named.index) };
  return [...found.slice(0, -1), whole].map((one) =>
    one.type === 'noted' ? one : { ...one, fallbackOwner },
  );
}
