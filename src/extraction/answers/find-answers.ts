import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Calendar } from '../details/days-to-come.js';
import type { Answer } from '../extraction.js';
import { printed } from '../resolutions/printed.js';
import { type AskTable, cellOf } from '../tables/find-in-tables.js';
import { keyOf } from '../tables/key-values.js';
import type { TableRow } from '../tables/table-row.js';
import { type GivenAnswer, readAnswer } from './read-answer.js';

const RESPONSE_LEAD =
  /^(?:the )?(?:[\w’'-]+ ){0,5}?(?:response|reply|answer|comments?|decision|position)\s*[:–-]\s*/i;
/** Where a letter or a report has done with its answers. */
const AFTERWARDS =
  /^(?:yours\b|your committee|in conclusion|conclusion|finally|other (?:matters|observations)|financial implications|legal implications|background papers|contact|appendix|i should be glad|next steps)/i;
/** An answer in prose is no longer than this many blocks. */
const LONGEST = 30;

/** The answers of a response, one for each recommendation: rows of its tables, else what follows each recommendation. */
export function findAnswers(
  blocks: readonly Block[],
  tables: readonly AskTable[],
  calendar: Calendar,
): Answer[] {
  const rows = tables
    .filter(
      ({ head }) =>
        head.asks === 'recommendation' && head.columns.some((one) => one === 'answer' || one === 'decision'),
    )
    .flatMap((table) => table.rows.flatMap((row) => inRow(row, table)));
  const given = rows.length > 0 ? rows : inProse(blocks);
  return given.map((one) => readAnswer(one, calendar));
}

function inRow(row: TableRow, { head }: AskTable): GivenAnswer[] {
  const asked = cellOf(row, head, 'ask');
  if (!asked || asked.text.length < 8) return [];
  const marker = readMarker(asked.text.slice(0, 40));
  const answers = row.cells.filter((_, i) => head.columns[i] === 'answer');
  const action = row.cells.find(
    (_, i) => head.columns[i] === 'answer' && /action|plan|implement/i.test(head.titles[i] ?? ''),
  );
  const said = answers.find((cell) => cell !== action && !cell.isEmpty) ?? null;
  return [
    {
      label: cellOf(row, head, 'reference')?.text || printed(marker),
      asked: marker ? asked.slice(marker.length) : asked,
      decided: cellOf(row, head, 'decision')?.text || null,
      said,
      action: action && !action.isEmpty ? action : null,
      owner: cellOf(row, head, 'owner')?.text || null,
      due: dated(cellOf(row, head, 'due')?.text),
    },
  ];
}

function dated(words: string | undefined): string | null {
  return words && !/^(?:[-–—]|n\/?a|none.*|tbc|ongoing|on-going)$/i.test(words) ? words : null;
}

function inProse(blocks: readonly Block[]): GivenAnswer[] {
  const given: GivenAnswer[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.marker?.label !== 'recommendation' || block.passage.isEmpty) continue;
    const { asked, inline } = parted(block.passage);
    const said: Passage[] = inline ? [inline] : [];
    const keys = new Map<string, string>();
    let next = i + 1;
    for (; next < Math.min(blocks.length, i + LONGEST); next++) {
      const below = blocks[next];
      if (!below || below.marker?.label === 'recommendation' || AFTERWARDS.test(below.passage.text)) break;
      if (below.kind === 'heading' && said.length > 0 && !RESPONSE_LEAD.test(`${below.passage.text}:`)) break;
      const key = keyOf(below.passage.text.slice(0, 60));
      const value = key ? below.passage.slice(key.length) : null;
      if (key && value && (key.key === 'owner' || key.key === 'due')) keys.set(key.key, value.text);
      else if (below.kind !== 'heading') said.push(withoutLead(below.passage));
    }
    const [first, ...rest] = said;
    if (first)
      given.push({
        label: printed(block.marker),
        asked,
        decided: null,
        said: first.join(...rest),
        action: null,
        owner: keys.get('owner') ?? null,
        due: dated(keys.get('due')),
      });
    i = next - 1;
  }
  return given;
}

/** "That X be done. Response: Accepted." on one line. */
function parted(passage: Passage): { asked: Passage; inline: Passage | null } {
  const lead = /[.”"] (?=(?:[A-Z][\w’'-]* ){0,4}(?:[Rr]esponse|[Rr]eply)\s?[:–-] )/.exec(passage.text);
  if (!lead) return { asked: passage, inline: null };
  return { asked: passage.slice(0, lead.index + 1), inline: withoutLead(passage.slice(lead.index + 2)) };
}

function withoutLead(passage: Passage): Passage {
  const lead = RESPONSE_LEAD.exec(passage.text.slice(0, 80));
  return lead ? passage.slice(lead[0].length) : passage;
}
