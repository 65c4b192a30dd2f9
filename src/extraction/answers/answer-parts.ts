import type { Passage } from '../blocks/passage.js';
import { inOrder } from '../in-order.js';

/** What a part of an answer gives; `said` is all that no label names. */
export type PartKind = 'said' | 'reasons' | 'action' | 'owner' | 'due';

/** A stretch of an answer, without the label before it. */
export interface AnswerPart {
  readonly kind: PartKind;
  readonly passage: Passage;
}

const NAMES: readonly [PartKind, string][] = [
  [
    'reasons',
    'reasons?(?: for (?:the )?(?:decision|response|rejection))?|rationale|justification|explanation',
  ],
  [
    'action',
    inOrder`
  (?:proposed |agreed |planned |further )?actions?(?: (?:to be taken|proposed|planned|agreed))?|
  implementation(?: plan)?|what will be done|next steps?
`,
  ],
  [
    'owner',
    '(?:lead|responsible) (?:officer|member|director)|officer responsible|responsib(?:ility|le)|owner|lead',
  ],
  ['due', 'time ?scales?|target(?: date)?|due(?: date)?|by when|deadline|completion(?: date)?|date'],
];
const ANY = NAMES.map(([, words]) => words).join('|');
const LABEL = new RegExp(`(?:^|[.;!?”"] )(${ANY})\\s?(?::|\\s[–-])(?:\\s|$)`, 'gi');
const ALONE = new RegExp(`^(?:${ANY})\\s?:?$`, 'i');

/** What a label on a line of its own announces ("Reasons"), or null where the words are no label. */
export function partAnnounced(words: string): PartKind | null {
  return words.length <= 40 && ALONE.test(words) ? kindOf(words) : null;
}

/** An answer parted at its labels: "Accepted. Reasons: … Action: … Lead officer: …". */
export function answerParts(passage: Passage, first: PartKind = 'said'): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let kind = first;
  let from = 0;
  for (const label of passage.text.matchAll(LABEL)) {
    const at = label.index + label[0].indexOf(label[1] ?? '');
    const before = passage.slice(from, at);
    if (!before.isEmpty) parts.push({ kind, passage: before });
    kind = kindOf(label[1] ?? '') ?? kind;
    from = label.index + label[0].length;
  }
  const rest = passage.slice(from);
  return rest.isEmpty ? parts : [...parts, { kind, passage: rest }];
}

function kindOf(words: string): PartKind | null {
  return NAMES.find(([, names]) => new RegExp(`^(?:${names})\\s?:?$`, 'i').test(words))?.[0] ?? null;
}
