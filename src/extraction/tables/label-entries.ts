import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { MONTH } from '../details/written-day.js';
import { inOrder } from '../in-order.js';
import { cellContent } from '../layout/cell-content.js';
import { columnOf, type ExtractedColumn, headsAskAndWho } from './columns.js';

/** "Lead officer: Head of Parks": a label, and what stands after it. `reference` is the number of "Recommendation 3:". */
export interface LabelEntry {
  readonly label: string;
  readonly reference: string | null;
  readonly value: Passage;
  readonly block: number;
  /** What the record is called by its number: "Rec 3" over "Wording: …". */
  readonly called?: string;
}

/** "Owner:", "Owner ......", "Owner ____": what parts a label from its value. */
const LABEL = new RegExp(
  inOrder`
  ^(?:\*\*)?([A-Z][\w’'/&-]*(?: [\w’'/&(-][\w’'/&,)-]*){0,6}?(?: \([^)]{1,30}\)| [–-] (?:${MONTH} )?\d{4})?[.?]?)
  \s?(?::|[._…]{3,60}:?)(?:\*\*)?(?:\s+|$)
`,
);
/** "Done? Yes" on a form. */
const ASKED_LABEL = /^(?:done|completed?|closed|achieved)\?:?\s+(?=\S)/i;
const NUMBERS = anyOf`
  \d[\w/.-]{0,9}|[A-Z]\d{0,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten
`;
const NUMBERED_LABEL = new RegExp(
  String.raw`^(?:the )?(recommendation|action|resolution|request)s?\b(?: (?:no\.? ?)?(${NUMBERS}))?$`,
  'i',
);
/** "Agreed. Action: Three officers …": labels that run on in one paragraph. */
const RUNNING_LABELS = anyOf`
  owner|lead(?: officer)?|responsible(?: officer)?|responsibility|due(?: date)?|by when|deadline|target(?: date)?|status|timescale
  raised|priority|RAG|update|progress|who|when
`;
/** "Owner: Clerk   Due: 3 June": labels side by side on a line. */
const BESIDE = new RegExp(String.raw`(?<= )${RUNNING_LABELS}\s?: (?=\S)`, 'gi');
const RUNNING = /(?<=[.;?!)”"’] )[A-Z][\w’'/]*(?: [\w’'/]+){0,3}\s?: (?=\S)/g;
const MORE_LABELS = anyOf`
  agreed success measures?|success (?:measures?|criteria)|evidence of progress|assessment of progress|date|dates?|review date|priority
  progress (?:update|report)|position status|current position|formal response.*|resources?(?: required)?|cost|meeting|minute|committee
  date raised|raised by|agreed(?: on)?|source|review|reference|ref|reasons?(?: for .{1,30})?|comments?|proposed by|accountable(?: officer)?
  key milestones|outcome|impact
`;
const IS_LABEL = new RegExp(`^${MORE_LABELS}$`, 'i');

/** Labels of more words than this are headings. */
const MOST_WORDS = 4;

/** What a label's words say once the month, the number and the brackets behind them are left off. */
export function plainLabel(label: string): string {
  return label
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(new RegExp(`\\s+(?:in |[–-] )?(?:${MONTH})? ?(?:19|20)\\d\\d$`), '')
    .trim();
}

/** Words with which several entries of a paper begin: its own labels, whatever they say. */
export type OwnLabels = ReadonlySet<string>;

/** "Proposal 3"; "Chapter 3" heads a part of the paper. */
const NUMBER_BEHIND =
  /^(?!(?:chapter|section|part|appendix|annex|theme|page) )(.{2,40}?) (?:no\.? ?)?(\d{1,3}[a-z]?)$/i;
/** A paper of more labels is none of records. */
const MOST_OWN = 60;

/** The labels that come again in a paper: "Steward: …" in one entry after another. A lone line counts with its words. */
export function ownLabels(blocks: readonly Block[]): OwnLabels {
  const counts = new Map<string, number>();
  for (const { kind, cells, passage, marker } of blocks) {
    const { text } = passage;
    const words =
      kind === 'row'
        ? cells.length === 2 && (cells[0]?.text.length ?? 99) <= 60
          ? cells[0]?.text.replace(/\s?:$/, '')
          : undefined
        : (LABEL.exec(text.slice(0, 120))?.[1] ?? (marker ? undefined : loneLine(text)));

    if (!words || words.split(' ').length > MOST_WORDS + 1) continue;
    const label = NUMBER_BEHIND.exec(words)?.[1] ?? words;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const again = [...counts].filter(([, count]) => count > 1).map(([label]) => label);
  return new Set(again.length <= MOST_OWN ? again : []);
}

function loneLine(text: string): string | undefined {
  return text.length <= 40 && /^[A-Z][a-z][^.,;:?!\d]*$/.test(text) && cellContent(text) === 'words'
    ? text
    : undefined;
}

function isOneOf(words: string, own: OwnLabels): boolean {
  return isLabel(words) || own.has(words);
}

/** "Proposal 3: …" where other entries begin so. */
function ownNumber(words: string, own: OwnLabels): RegExpExecArray | null {
  const numbered = NUMBER_BEHIND.exec(words);
  return numbered?.[1] && own.has(numbered[1]) ? numbered : null;
}

export function isLabel(words: string): boolean {
  const plain = plainLabel(words);
  if (/\b(?:track\w*|monitoring|log|review of)\b/i.test(plain)) return false;
  return (
    IS_LABEL.test(plain) ||
    headsAskAndWho(plain) ||
    (plain.split(' ').length <= MOST_WORDS && columnOf(plain) !== null)
  );
}

/** What the label with which a line begins says, "Lead officer: …", and how long it is; null where none does. */
export function labelAt(text: string): { column: ExtractedColumn; length: number } | null {
  const found = LABEL.exec(text.slice(0, 120));
  const column = columnOf(plainLabel(found?.[1] ?? ''));
  return found && column ? { column, length: found[0].length } : null;
}

/** "Position status" on a line of its own, as what stands below it tells. */
export function bareLabel(block: Block, at: number, own: OwnLabels): LabelEntry | null {
  const { text } = block.passage;
  if (block.kind === 'row' || block.marker || text.length > 40) return null;
  if (!isLabel(text) && !own.has(text)) return null;
  if (cellContent(text) === 'decision' || cellContent(text) === 'status') return null;
  return { label: text, reference: null, value: block.passage.slice(text.length), block: at };
}

/** The labels with which a block begins and that run on in it; empty for a block without. */
export function labelEntries(block: Block, at: number, own: OwnLabels): LabelEntry[] {
  if (block.kind === 'row') return inRow(block, at, own);
  const head = headEntry(block, at, own);
  if (!head) return [];
  const { text } = head.value;
  const running = [...text.matchAll(RUNNING)].filter(({ 0: words }) =>
    isOneOf(words.replace(/\s?: $/, ''), own),
  );
  const starts = running.length > 0 ? running : [...text.matchAll(BESIDE)];
  const [first] = starts;
  if (!first) return [head];
  const more = starts.map((start, n) => ({
    label: start[0].replace(/\s?: $/, ''),
    reference: null,
    value: head.value.slice(start.index + start[0].length, starts[n + 1]?.index),
    block: at,
  }));
  return [{ ...head, value: head.value.slice(0, first.index) }, ...more];
}

/** A row of two cells whose first is a label: the records of a table that stands on its side. */
function inRow(block: Block, at: number, own: OwnLabels): LabelEntry[] {
  const [label, value] = block.cells;
  if (block.cells.length !== 2 || !label || !value || label.text.length > 60) return [];
  const words = label.text.replace(/\s?:$/, '');
  const numbered = NUMBERED_LABEL.exec(words);
  if (numbered) return [{ label: numbered[1] ?? '', reference: numbered[2] ?? null, value, block: at }];
  return isOneOf(words, own) ? [{ label: words, reference: null, value, block: at }] : [];
}

function headEntry(block: Block, at: number, own: OwnLabels): LabelEntry | null {
  const { passage } = block;
  const marker = block.marker?.label ? block.marker : readMarker(passage.text.slice(0, 60));
  if (marker?.label) {
    const value = block.marker?.label ? passage : passage.slice(marker.length);
    const inner = LABEL.exec(value.text.slice(0, 120));
    if (inner?.[1] && isOneOf(inner[1], own))
      return {
        label: inner[1],
        reference: marker.printed,
        value: value.slice(inner[0].length),
        block: at,
        called: marker.label,
      };
    return { label: marker.label, reference: marker.printed, value, block: at };
  }
  const asked = ASKED_LABEL.exec(passage.text);
  if (asked) return { label: 'Status', reference: null, value: passage.slice(asked[0].length), block: at };
  const found = LABEL.exec(passage.text.slice(0, 120));
  const words = found?.[1] ?? '';
  const numbered = NUMBERED_LABEL.exec(words) ?? ownNumber(words, own);
  if (!found || !(numbered || isOneOf(words, own))) return null;
  const value = passage.slice(found[0].length);
  return numbered?.[2]
    ? { label: numbered[1] ?? '', reference: numbered[2], value, block: at }
    : { label: words, reference: null, value, block: at };
}
