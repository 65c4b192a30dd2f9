import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { addresseeOf } from './addressee.js';

/** More than these under one recommendation are no list of a clerk's. */
const MOST_NESTED = 500;

/** "Recommendation 3: That …", wherever a report or a response prints it, with the list nested under it. */
export function findLabelled(blocks: readonly Block[], used: Set<number>): Finding[] {
  const findings: Finding[] = [];
  blocks.forEach((block, i) => {
    if (used.has(i) || block.marker?.label !== 'recommendation' || block.passage.text.length < 20) return;
    used.add(i);
    const nested: Passage[] = [];
    for (let k = i + 1; nested.length < MOST_NESTED && !used.has(k); k++) {
      const next = blocks[k];
      if (!next || !nestsUnder((nested.at(-1) ?? block.passage).text, next)) break;
      nested.push(next.passage);
      used.add(k);
    }
    const passage = block.passage.join(...nested);
    findings.push({
      type: 'recommendation',
      reference: block.marker.printed,
      passage,
      rule: 'labelled recommendation',
      confidence: 'high',
      block: i,
      addressee: addresseeOf(block.passage.text.slice(0, 120)),
    });
  });
  return findings;
}

function nestsUnder(before: string, block: Block): boolean {
  return block.kind === 'item' && block.marker?.form !== 'labelled' && /[:;,]$|;? and$/.test(before);
}
