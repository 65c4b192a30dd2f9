import { anyOf } from '../any-of.js';
import { isInMoodOfSettling } from '../resolutions/clause-likeness.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import type { Block } from './block.js';
import { labelledMarker } from './marker.js';

/** "Proposal 3:", "Ask no. 2 –": a word and a number before what is asked. */
const NUMBERED =
  /^(?:\*\*)?([A-Z][A-Za-z’'-]{1,20}(?: [A-Za-z]{2,15})?) (?:[Nn]o\.? ?|#)?(\d{1,3}[a-z]?)(?:\*\*)?\s*(?:[:.)–—-]+\s*|(?=That\b)|$)/;
/** "13/08/15-07 Chair to find the survey": a task goes by the day on which it was given and a number. */
const CODED = /^(\d{1,2}\/\d{1,2}\/\d{2,4}) ?[-–/] ?(\d{1,3}) ?[-–:.]?\s*(?=[A-Z“”"‘’'])/;
const OTHER_THINGS = anyOf`
  appendix|annex|section|item|table|figure|options?|objectives?|questions?|phase|stage|part|motion|amendment|conditions?|notes?
  ward|zone|schedule|paragraph|chapter|page|minute|policy|case|risk|site|step|theme|priority|finding|conclusion|article|rule
`;
const OTHER = new RegExp(String.raw`\b${OTHER_THINGS}$`, 'i');
/** So large a part of a series has to ask for something. */
const MOST = 0.6;
const LEAST = 2;

interface Member {
  readonly at: number;
  readonly number: string;
  readonly length: number;
  readonly asked: string;
}

/** The same blocks, where a word and a number that come before several clauses are taken for "Recommendation 1:" or "Action 1:". */
export function withOwnSeries(blocks: readonly Block[]): readonly Block[] {
  const series = new Map<string, Member[]>();
  blocks.forEach(({ kind, marker, passage }, at) => {
    if (kind === 'row' || marker) return;
    const head = passage.text.slice(0, 60);
    const coded = CODED.exec(head);
    const found = coded ?? NUMBERED.exec(head);
    if (!found?.[1] || !found[2] || OTHER.test(found[1])) return;
    const name = coded ? 'coded' : found[1];
    const number = coded ? coded[0].replace(/[-–:.\s]+$/, '') : found[2];
    const length = found[0].length;
    const below = blocks[at + 1];
    const asked =
      passage.text.slice(length) || (below?.kind === 'row' || below?.marker ? '' : below?.passage.text);
    if (!asked) return;
    const members = series.get(name) ?? [];
    members.push({ at, number, length, asked: asked.replace(/^[“"‘]/, '') });
    series.set(name, members);
  });
  const marked = new Map<number, Block>();
  const joined = new Set<number>();
  for (const members of series.values()) {
    const settling = members.filter(({ asked }) => isInMoodOfSettling(asked)).length;
    const asking = members.filter(({ asked }) => isInMoodOfSettling(asked) || readsAsAsk(asked)).length;
    if (members.length < LEAST || asking < members.length * MOST) continue;
    const label = settling >= asking / 2 ? 'recommendation' : 'action';
    for (const { at, number, length } of members) {
      const block = blocks[at];
      const below = blocks[at + 1];
      if (!block) continue;
      const rest = block.passage.slice(length);
      const isAlone = rest.isEmpty && below !== undefined;
      const marker = labelledMarker(label, number, length);
      marked.set(at, { ...block, kind: 'item', marker, passage: isAlone ? below.passage : rest });
      if (isAlone) joined.add(at + 1);
    }
  }
  if (marked.size === 0) return blocks;
  return blocks.flatMap((block, i) => (joined.has(i) ? [] : [marked.get(i) ?? block]));
}
