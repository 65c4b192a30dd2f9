import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';

/** A label behind an action in its own line, and what it tells. */
interface Label {
  readonly tells: 'owner' | 'due';
  readonly pattern: RegExp;
}

const LABELS: readonly Label[] = [
  {
    tells: 'owner',
    pattern:
      /^(?:Leads?(?: officer| member)?|Owner|By whom|Who|Responsible(?: officer)?|Responsibility|Officer|Assigned to) ?: ?/i,
  },
  {
    tells: 'due',
    pattern: /^(?:Due(?: date| by)?|By when|When|Target(?: date)?|Deadline|Time ?scale|Date) ?: ?/i,
  },
];
const OWNER_LABELS = anyOf`
  Leads?(?: officer| member)?|Owner|By whom|Who|Responsible(?: officer)?|Responsibility|Officer
  Assigned to|Due(?: date| by)?|By when|When|Target(?: date)?|Deadline|Time ?scale
`;
const ANY = new RegExp(String.raw`(?:[.;,]|\)) ?[([]?(?=${OWNER_LABELS} ?: ?\S)`, 'gi');

/** "Compare the costs. Lead: Jim Abbs. Due: 3 April 2025": the task without its labels, and what they say. */
export function withoutTrailingLabels(passage: Passage): {
  task: Passage;
  told: Pick<Finding, 'owner' | 'due'>;
} {
  const { text } = passage;
  const starts = [...text.matchAll(ANY)];
  const first = starts[0];
  if (!first || first.index < 8) return { task: passage, told: {} };
  const told: Pick<Finding, 'owner' | 'due'> = {};
  starts.forEach((start, n) => {
    const part = text.slice(start.index + start[0].length, starts[n + 1]?.index ?? text.length);
    for (const { tells, pattern } of LABELS)
      if (pattern.test(part)) told[tells] ??= part.replace(pattern, '').replace(/[)\]. ]+$/, '') || null;
  });
  return { task: passage.slice(0, first.index + (first[0].startsWith('.') ? 1 : 0)), told };
}
