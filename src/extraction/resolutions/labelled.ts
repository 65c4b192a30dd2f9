import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { addresseeOf } from './find-resolutions.js';

/** "Recommendation 3: That …", wherever a report or a response prints it, with the list nested under it. */
export function findLabelled(blocks: readonly Block[], used: Set<number>): Finding[] {
  const findings: Finding[] = [];
  blocks.forEach((block, i) => {
    if (used.has(i) || block.marker?.label !== 'recommendation' || block.passage.text.length < 20) return;
    used.add(i);
    let passage = block.passage;
    for (let k = i + 1; nestsUnder(passage.text, blocks[k]) && !used.has(k); k++) {
      passage = passage.join(blocks[k]?.passage ?? passage.slice(0, 0));
      used.add(k);
    }
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

function nestsUnder(before: string, block: Block | undefined): boolean {
  return block?.kind === 'item' && block.marker?.form !== 'labelled' && /[:;,]$|;? and$/.test(before);
}
