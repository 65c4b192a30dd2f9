import { anyOf } from './any-of.js';
import type { Block } from './blocks/block.js';
import { readCadence } from './details/cadence.js';
import type { Calendar } from './details/days-to-come.js';
import { type Due, readDue, readDueCell, seenFromMeeting } from './details/due-date.js';
import { readOwner } from './details/owner.js';
import { beginsWithTask } from './details/somebody.js';
import type { PaperFacts, PaperKind, ProposedItem } from './extraction.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';
import { MADE_TO } from './made-to.js';
import type { AgendaItem } from './paper/agenda.js';
import { minuteNumbers, withMinuteNumber } from './paper/minute-number.js';
import { ownerByShortForm, shortFormsIn } from './paper/short-forms.js';
import { inTitleCase } from './paper/title-case.js';
import { isBody } from './promises/actor.js';
import { coveredBy } from './promises/coverage.js';
import { questionAsked } from './promises/question-asked.js';
import { addresseeOfHeading } from './resolutions/addressee.js';

/** A promise is looked for among so many resolutions of its agenda item. */
const MOST_NEAR = 60;
const NO_DUE: Due = { dueOn: null, duePhrase: null };

/** The findings as proposals: with owner, date, cadence, agenda item, and for promises the resolution repeating them. */
export function describeFindings(
  findings: readonly Finding[],
  items: readonly AgendaItem[],
  blocks: readonly Block[],
  facts: Calendar & Pick<PaperFacts, 'kind'>,
): ProposedItem[] {
  let at = 0;
  const agenda = findings.map((finding) => {
    while (items[at + 1] && (items[at + 1]?.from ?? 0) <= finding.block) at++;
    return { item: items[at] ?? null, over: headingOver(items[at], items[at - 1]) };
  });
  const headings = facts.kind === 'minutes' ? items.map(({ from }) => from) : [];
  const numbers = minuteNumbers(blocks, headings);
  const known = shortFormsIn(blocks);
  const proposed = findings.map((finding, i) => {
    const { item = null, over = '' } = agenda[i] ?? {};
    const described = describe(withAddressee(finding, over), item?.heading ?? null, blocks, facts, known);
    const number = item ? numbers.get(item.from) : undefined;
    return { ...described, reference: withMinuteNumber(described.reference, number) };
  });
  const asked = groupBy(
    proposed.flatMap((item, index) =>
      item.type === 'action' || item.type === 'recommendation' ? [{ ...item, index }] : [],
    ),
    ({ agendaItem }) => agendaItem,
  );
  const covered = proposed.map((item, i) => {
    if (item.type !== 'commitment') return item;
    const near = (asked.get(item.agendaItem) ?? []).slice(0, MOST_NEAR);
    return { ...item, coveredBy: coveredBy({ ...item, context: findings[i]?.context }, near) };
  });
  return ownedAsPromised(covered);
}

const RECOMMENDED_TO = /\brecommend(?:ed|ations?|s)? (?:to|for) (.{3,80}?)\)?$/i;

/** The heading of an item, or the one above it that heads nothing else but it. */
function headingOver(item: AgendaItem | undefined, above: AgendaItem | undefined): string {
  const isOver = above && above.to - above.from === 1 && RECOMMENDED_TO.test(above.heading ?? '');
  return (isOver ? above : item)?.heading ?? '';
}

/** "RECOMMENDATION TO COUNCIL" over what is recommended says to whom, where nothing else does. */
function withAddressee(finding: Finding, heading: string): Finding {
  const to = finding.addressee ? null : (RECOMMENDED_TO.exec(heading) ?? MADE_TO.exec(heading))?.[1];
  const named = to ? addresseeOfHeading(inTitleCase(`to ${to}`)) : null;
  return named ? { ...finding, addressee: named } : finding;
}

/** Whom only the promise names owes the resolution that repeats it: "The Head of Housing said he would …", "That the figures be sent". */
function ownedAsPromised(items: readonly ProposedItem[]): ProposedItem[] {
  const promised = new Map<number, string>();
  for (const { type, coveredBy: at, owner } of items)
    if (type === 'commitment' && at !== null && owner && !promised.has(at)) promised.set(at, owner);
  return items.map((item, i) =>
    item.type === 'action' && item.owner === null ? { ...item, owner: promised.get(i) ?? null } : item,
  );
}

function describe(
  finding: Finding,
  agendaItem: string | null,
  blocks: readonly Block[],
  calendar: Calendar & Pick<PaperFacts, 'kind'>,
  known: ReadonlySet<string>,
): ProposedItem {
  const { text, start, end } = finding.passage;
  const asks = finding.type !== 'noted';
  const beside = finding.type === 'action' ? blocks[finding.block] : undefined;
  const dated = { ...finding, due: finding.due ?? beside?.marginDue ?? null };
  const from = { ...calendar, meetingDate: finding.countsFrom ?? calendar.meetingDate };
  const isSo = finding.type === 'decision' && IS_SO_FROM.test(text);
  const due = asks && !isSo ? seenFromMeeting(dueOf(dated), from) : NO_DUE;
  return {
    type: finding.type,
    reference: finding.reference,
    text,
    owner: asks ? somebodyOf(ownerOf(finding, known) ?? beside?.margin ?? null, calendar.kind) : null,
    ...due,
    cadence: asks ? (readCadence(text) ?? readCadence(finding.due?.toLowerCase() ?? '')) : null,
    agendaItem,
    coveredBy: null,
    question: questionAsked(finding, blocks),
    start,
    end,
    rule: finding.rule,
    confidence: finding.confidence,
    note: finding.note ?? null,
  };
}

/** From when something is so, or when the body meets: nothing is due by then. */
const IS_SO_FROM =
  /\bwith effect from\b|\b(?:re-)?(?:elected|appointed|co-opted|nominated)\b|\b(?:hold|schedule) (?:an?|one|two) [^.;]{0,40}\bmeetings?\b/i;

const NOBODY = anyOf`
  n\/?a|none|tbc|tba|tbd|nil|yes|no|done|sent|complete[d]?|closed|open|ongoing|on track|in progress|overdue|all accepted|\W*
  RECOMMEND(?:ED|S)?|RESOLVED?|AGREED?|NOTED?|ADD|APPROVED?|REQUEST(?:ED|S)?|ACTIONS?|THAT|DEFER(?:RED)?|ENDORSED?
`;
/** Heads of columns that stand where the name should. */
const HEADS = anyOf`
  ANSWER(?:ED)?|RESPONSE|UPDATE|COMMENTS?
`;
const NO_OWNER = new RegExp(`^(?:${NOBODY}|${HEADS})\\.?$`, 'i');
/** A cell longer than this tells of more than who. */
const LONGEST_OWNER = 140;

/** An owner is a post, a person, a team or a body: no status, no keyword, no half of a cell, and in minutes no "I". */
function somebodyOf(owner: string | null, kind: PaperKind): string | null {
  const words =
    owner?.replace(/ [–-] (?:[Cc]omplete[d]?|[Dd]one|[Oo]ngoing)$|(?<=[a-z)])[.;,]+$| and$/, '').trim() ?? '';
  if (kind === 'minutes' && /^(?:I|[Ww]e)$/.test(words)) return null;
  return words === '' || words.length > LONGEST_OWNER || NO_OWNER.test(words) || beginsWithTask(words)
    ? null
    : words;
}

/** "That Council: (i) Delegate authority to the Solicitor": it is for the Council to delegate. */
const SETTLES_ITSELF = /^(?:to )?(?:approve|agree|adopt|delegate|grant|authorise)\b/i;

function ownerOf(finding: Finding, known: ReadonlySet<string>): string | null {
  if (finding.type === 'commitment' || finding.owner) return finding.owner ?? null;
  if (finding.type === 'decision') return finding.fallbackOwner ?? null;
  const isRecommendation = finding.type === 'recommendation';
  const named =
    readOwner(finding.passage.text, isRecommendation) ?? ownerByShortForm(finding.passage.text, known);
  const addressee = isRecommendation ? (finding.addressee ?? null) : null;
  if (addressee !== null && SETTLES_ITSELF.test(finding.passage.text.slice(0, 60))) return addressee;
  const atLarge = named !== null && /^(?:the |this )?(?:council|authority|local authority)$/i.test(named);
  const post = addressee !== null && !isBody(addressee) ? addressee : null;
  return (atLarge ? (post ?? named) : (named ?? addressee)) ?? finding.fallbackOwner ?? null;
}

function dueOf(finding: Finding): Due {
  const own = readDue(finding.passage.text);
  if (own.dueOn || !finding.due) return own;
  const listed = readDueCell(finding.due);
  return listed.dueOn || listed.duePhrase ? listed : own;
}
