import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Calendar } from '../details/days-to-come.js';
import { type Due, readDue, readDueCell, seenFromMeeting } from '../details/due-date.js';
import { readOwner } from '../details/owner.js';
import { SOMEBODY } from '../details/somebody.js';
import type { ExtractedAnswer } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { decisionIn, decisionLength } from './decision-words.js';

/** What a table's row or a stretch of prose gives of one answer, before its words are read. */
export interface GivenAnswer {
  readonly label: string | null;
  readonly asked: Passage | null;
  /** A cell that only decides: Yes, No, In part. */
  readonly decided: string | null;
  readonly said: Passage | null;
  /** What stands under a label of its own; null where the reasons are among what is said. */
  readonly reasons: Passage | null;
  readonly action: Passage | null;
  readonly owner: string | null;
  readonly due: string | null;
}

const DEED =
  /\bwill\b(?! (?:not|cost|need|always|depend|mean|require))|\bto be (?:\w+ly )?\w+(?:ed|en|t)\b|\b(?:has|have) asked\b/i;
const OWNER_LABELS = anyOf`
  lead officer|responsible officer|responsibility|lead|owner|officer responsible
`;
const OWNER_TOLD = new RegExp(
  inOrder`
  \b${OWNER_LABELS}\s*:\s*([^.;\n]{3,90}?)(?=[.;]|\s(?:timescales?|target|due|by when|deadline)\b|$)
`,
  'i',
);
const DUE_TOLD =
  /\b(?:time ?scales?|target(?: date)?|due(?: date)?|by when|deadline|completion)\s*:\s*([^.;\n]{3,60})/i;

const LEADS = anyOf`
  in charge of|responsible for|accountable for|leading(?: on)?|the lead (?:officer )?(?:for|on)
`;
const WORK = 'work|action|project|task|matter|recommendation';
/** "The Head of Transport is in charge of the work." */
const IN_CHARGE = new RegExp(
  String.raw`^(${SOMEBODY}) (?:is|will be|are) ${LEADS} (?:the|this|that) (?:${WORK})\.?$`,
);

/** Reads one answer: its decision, its reasons, what is to be done, by whom and when. */
export function readAnswer(given: GivenAnswer, calendar: Calendar): ExtractedAnswer {
  const words = given.said?.text ?? '';
  const sentences = given.said ? sentencesOf(given.said.slice(decisionLength(words))) : [];
  const decision = decisionIn(given.decided ?? '') ?? decisionIn(words);
  const refuses = ({ text }: Passage) => decision === 'rejected' && decisionIn(text) === 'rejected';
  const deeds = given.action
    ? []
    : sentences.filter((one) => DEED.test(one.text) && !KEYED.test(one.text) && !refuses(one));
  const reasons = sentences.filter(
    (one) =>
      !deeds.includes(one) && !KEYED.test(one.text) && !IN_CHARGE.test(one.text) && decidesMore(one.text),
  );
  const refusal =
    decision === 'rejected' && given.action && !given.said && !given.reasons ? given.action.text : null;
  const told = given.action?.text || deeds.map(({ text }) => text).join(' ');
  const action = refusal || !told ? null : told;
  const owner =
    (given.owner && !NOBODY.test(given.owner) ? given.owner : null) ||
    OWNER_TOLD.exec(words)?.[1]?.trim() ||
    sentences.map(({ text }) => IN_CHARGE.exec(text)?.[1]).find(Boolean) ||
    (action && readOwner(action, false)) ||
    null;
  const place =
    [given.said, given.reasons, given.action, given.asked].find((passage) => passage && !passage.isEmpty) ??
    null;
  return {
    recommendation: given.label,
    recommendationText: given.asked?.text.replace(/^[“"‘']|[”"’']$/g, '') || null,
    decision,
    reasons: refusal ?? (given.reasons?.text || reasons.map(({ text }) => text).join(' ') || null),
    action,
    owner,
    ...dueOf(given, words, decision === 'rejected' ? null : action, calendar),
    start: place?.start ?? 0,
    end: Math.max(given.action?.end ?? 0, given.reasons?.end ?? 0, place?.end ?? 0),
  };
}

const NOBODY = /^(?:n\/?a|none|[-–—]|tbc)$/i;
const KEYED =
  /^(?:lead officer|responsible officer|responsibility|lead|owner|time ?scales?|target(?: date)?|due(?: date)?|by when|deadline)\s*:/i;

/** "The Executive accepts this recommendation." decides and gives no reason. */
function decidesMore(text: string): boolean {
  return !(
    text.length < 90 &&
    decisionIn(text) !== null &&
    !/\b(?:because|as|since|but|although|budget|cost)\b/i.test(text)
  );
}

function dueOf(given: GivenAnswer, words: string, action: string | null, calendar: Calendar): Due {
  const told = DUE_TOLD.exec(words)?.[1];
  const cell = given.due ?? told;
  const due = cell ? readDueCell(cell) : readDue(action ?? '');
  return seenFromMeeting(due, calendar);
}
