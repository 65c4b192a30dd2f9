import type { Block } from '../blocks/block.js';
import { addresseeOf } from './addressee.js';
import { APPROVES_MINUTES } from './minutes-words.js';
import { formalOpenings, type Opening } from './opening.js';
import { OWN_BUSINESS } from './own-business-words.js';

/** A list of clauses below a keyword is looked into so far. */
const BELOW = 12;
const NOTED = /\bbe (?:noted|received|thanked)\b/i;

/** Whether minutes set RECOMMENDED, addressed to nobody, over what only the body itself can settle: its minutes, its programme. */
export function recommendsAll(blocks: readonly Block[]): boolean {
  let resolved = 0;
  let own = 0;
  blocks.forEach((block, at) => {
    if (block.kind === 'row') return;
    for (const opening of formalOpenings(block.passage)) {
      if (opening.keyword === 'resolved' && /RESOLVED|Resolved/.test(opening.told)) resolved++;
      if (opening.keyword !== 'recommended' || opening.addressee !== null || namesSomebody(opening)) continue;
      const words = [opening.rest.text, ...listBelow(blocks, at + 1)];
      if (words.some((text) => isOwn(text.slice(0, 300)))) own++;
    }
  });
  return own > 0 && own >= resolved;
}

/** "Recommended: That Council:" says whom the list below is put to. */
function namesSomebody({ rest }: Opening): boolean {
  return rest.text.endsWith(':') && addresseeOf(rest.text) !== null;
}

function listBelow(blocks: readonly Block[], from: number): string[] {
  const below: string[] = [];
  for (let i = from; i < from + BELOW && blocks[i]?.marker && blocks[i]?.kind !== 'heading'; i++)
    below.push(blocks[i]?.passage.text ?? '');
  return below;
}

function isOwn(text: string): boolean {
  return NOTED.test(text) || APPROVES_MINUTES.test(text) || OWN_BUSINESS.test(text);
}
