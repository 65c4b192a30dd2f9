import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import type { WhosePaper } from '../resolutions/circumstances.js';
import { classifyClause } from '../resolutions/classify.js';
import { splitEnumeration } from '../resolutions/enumerated.js';
import { printed } from '../resolutions/printed.js';
import { leavesNoTask } from '../resolutions/whose-act.rules.js';

/** "14/05/2014 - Action: (1) That …": what came of a matter on a day, on the page of its history. */
const ENTRY = new RegExp(
  inOrder`
  ^\d{1,2}/\d{1,2}/\d{4} - (?:actions?|decisions?|resolutions?|resolved|outcomes?|recommendations?)\s?:\s*
`,
  'i',
);
/** "Ines Coyle ; status: completed": whose it is, and how far. */
const STATUS = /\s*;\s*status\s?:[^;]*$/i;
/** The officer stands behind the stop of the last clause. */
const OFFICER = /(?<=[.;:)]) ?([A-Z][\w’'&-]*(?: (?:(?:and|of|for|the|&) )?[A-Z][\w’'&.-]*){0,6})$/;

/** "That officers be asked to": the entry says which. */
const AT_LARGE = /^(?:That )?(?:the )?officers\b/i;

/** What the page of a matter's history says was settled and asked, an entry a line; each entry names who sees to it. */
export function findInHistory(blocks: readonly Block[], whose: WhosePaper, used: Set<number>): Finding[] {
  return blocks.flatMap((block, at): Finding[] => {
    const entry = used.has(at) || block.kind === 'row' ? null : ENTRY.exec(block.passage.text.slice(0, 60));
    const status = entry ? STATUS.exec(block.passage.text) : null;
    if (!entry || !status) return [];
    used.add(at);
    const said = block.passage.slice(entry[0].length, status.index);
    const officer = OFFICER.exec(said.text);
    const words = officer ? said.slice(0, officer.index) : said;
    const clauses = splitEnumeration(words)?.clauses ?? [{ marker: null, passage: words }];
    return clauses
      .filter(({ passage }) => passage.text.split(' ').length > 2)
      .map(({ marker, passage }) => ({
        type: classifyClause(passage.text, { keyword: 'resolved', addressed: false, ...whose }),
        reference: printed(marker),
        passage,
        rule: 'entry of a history',
        confidence: leavesNoTask(passage.text) ? 'medium' : 'high',
        block: at,
        ...(officer?.[1] ? { [AT_LARGE.test(passage.text) ? 'owner' : 'fallbackOwner']: officer[1] } : {}),
      }));
  });
}
