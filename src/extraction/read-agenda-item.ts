import { findActionLines } from './actions/action-lines.js';
import { findBareTasks, tasksIn } from './actions/bare-tasks.js';
import { firstNamesIn } from './actions/first-names.js';
import { findInMargins } from './actions/in-margins.js';
import { anyOf } from './any-of.js';
import { append } from './append.js';
import type { Block } from './blocks/block.js';
import type { PaperKind } from './extraction.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';
import type { AgendaItem } from './paper/agenda.js';
import { sentencesAbove } from './promises/above.js';
import { findPromises } from './promises/find-promises.js';
import type { Voice } from './promises/promise-reading.js';
import type { WhosePaper } from './resolutions/circumstances.js';
import { findResolutions, type Resolutions } from './resolutions/find-resolutions.js';
import { asPlainAsWords } from './resolutions/how-plain.rules.js';
import { approvedIn, findApprovedMinutes } from './resolutions/minutes-approved.js';
import { proposalsIn } from './resolutions/proposed-seconded.js';
import { findToldByPronoun, onlyAgrees } from './resolutions/told-by-pronoun.js';

/** In whose voice a kind of paper promises. */
export function voiceOf(kind: PaperKind): Voice {
  if (kind === 'response') return 'answering';
  return kind === 'minutes' || kind === 'final-report' ? 'told' : 'strict';
}

/** In a response to numbered recommendations "Agreed" and "Response: AGREED" are answers, and resolve nothing. */
function withoutAnswers(found: Resolutions): Resolutions {
  const findings = found.findings.filter(({ type }) => type === 'recommendation');
  const used = new Set(findings.map(({ block }) => block));
  return { findings, used, talk: found.talk.filter(({ block }) => used.has(block)) };
}

const UPDATES_OF_BEFORE = anyOf`
  updates? on|progress on|review of|status of
`;
/** What was asked at earlier meetings stands there with what has come of it. */
const OF_BEFORE = new RegExp(
  anyOf`
  ^(?:previous|earlier|outstanding|completed) actions?\b
  \b${UPDATES_OF_BEFORE} (?:the )?(?:previous |outstanding |earlier )?actions?\b
  \bactions? (?:points? )?(?:from|of) (?:the )?(?:last|previous|earlier)\b
`,
  'i',
);

/** What one agenda item settles, asks, notes and promises; `used` grows by the blocks that were read. */
export function readAgendaItem(
  blocks: readonly Block[],
  item: AgendaItem,
  kind: PaperKind,
  whose: WhosePaper,
  answers: boolean,
  used: Set<number>,
): Finding[] {
  const free = blocks.slice(item.from, item.to).some((_, i) => !used.has(item.from + i));
  if (!free || kind === 'tracker') return [];
  const found = findResolutions(blocks, item, kind, whose, used);
  const resolutions = answers ? withoutAnswers(found) : found;
  const talk = resolutions.talk.flatMap(({ block, passage }) =>
    findPromises(passage, block, null, voiceOf(kind), () => sentencesAbove(blocks, block)),
  );
  const fresh = resolutions.findings.filter((finding) => !used.has(finding.block));
  for (const i of resolutions.used) used.add(i);
  const old = kind === 'minutes' && OF_BEFORE.test(item.heading ?? '');
  const lines = answers ? [] : findActionLines(blocks, item, fresh, used);
  // Its numbered points were proposed when they were new; what it calls an action still may be one.
  const still = lines.filter((one) => blocks[one.block]?.marker === null);
  const actions = old ? still.map((one): Finding => ({ ...one, confidence: 'medium' })) : lines;
  append(actions, findInMargins(blocks, item, [...fresh, ...actions], used));
  const minutes = fresh.some((one) => one.type === 'noted' && /\bminutes\b/i.test(one.passage.text))
    ? []
    : findApprovedMinutes(blocks, item.from, item.to, used, item.heading);
  if (minutes.length === 0 && !fresh.some(({ type }) => type === 'noted'))
    append(
      minutes,
      resolutions.talk.flatMap(({ block, passage }) => approvedIn(passage, block)),
    );
  const tasks = !old && (kind === 'minutes' || kind === 'other') ? findBareTasks(blocks, item, used) : [];
  const isApproved = ({ passage }: Finding) => minutes.some((one) => one.passage.start === passage.start);
  const proposals =
    kind === 'minutes' ? proposalsIn(blocks, item, fresh, used).filter((one) => !isApproved(one)) : [];
  if (kind === 'minutes') {
    const known = [...fresh, ...actions, ...proposals];
    const elsewhere = { has: (block: number) => used.has(block) && !resolutions.used.has(block) };
    append(proposals, findToldByPronoun(blocks, item, known, elsewhere));
  }
  const names = firstNamesIn(blocks);
  const spoken = resolutions.talk.flatMap(({ block, passage }) => tasksIn(passage, block, names));
  const byBlock = groupBy(actions, ({ block }) => block);
  const bare = [...tasks, ...spoken].filter(
    ({ block, passage: { start, end } }) =>
      !byBlock.get(block)?.some(({ passage: one }) => one.start < end && start < one.end),
  );
  const settled = proposals.length > 0 ? fresh.filter(({ passage }) => !onlyAgrees(passage.text)) : fresh;
  const all = [...settled, ...actions, ...minutes, ...talk, ...bare, ...proposals];
  return kind === 'minutes' ? asPlainAsWords(all, blocks, whose) : all;
}
