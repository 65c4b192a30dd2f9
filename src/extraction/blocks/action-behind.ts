import { inOrder } from '../in-order.js';
import type { Block } from './block.js';

const SETTLES = /\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed|[Aa]pproved)\b/;
/** "It was resolved to accept the quote. Action: Clerk to place the order.": where the task begins. */
const TASK_BEHIND = new RegExp(inOrder`
  (?<=[.)] )(?:ACTION|Action) ?[:–] ?(?=(?:the |The )?[A-Z][\w’'.-]*(?: (?:and |of |for |& )?[A-Z][\w’'.-]*){0,5} to [a-z])
`);

/** Paragraphs that settle something and then give somebody a task behind a label: each by itself, for the task is not settled words. */
export function withActionsBehindApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const behind = block.kind === 'row' || block.level > 0 ? null : TASK_BEHIND.exec(block.passage.text);
    if (!behind || !SETTLES.test(block.passage.text.slice(0, behind.index))) return [block];
    return [
      { ...block, passage: block.passage.slice(0, behind.index) },
      { ...block, kind: 'paragraph' as const, marker: null, passage: block.passage.slice(behind.index) },
    ];
  });
}
