import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { ClaimedRecommendation } from '../progress-parts.js';
import { claimCell, itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** Claimed complete; no meeting has judged it yet. A recommendation is, once each of its actions is claimed or agreed. */
export function awaitingVerdictSection(
  { awaitingVerdict, claimedRecommendations }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const recommendations = itemTable(
    'Recommendations that owners claim are carried out',
    claimedRecommendations,
    [column('Claimed', 'day'), column('Its actions')],
    (item) => [dayCell(item.on), claimsCell(item, context)],
    context,
  );
  const actions = itemTable(
    'Actions claimed complete, not judged yet',
    awaitingVerdict,
    [column('Claimed', 'day'), column('The owner’s account', 'wide')],
    (item) => [dayCell(item.on), claimCell(item, context)],
    context,
  );
  return [
    {
      id: 'awaiting-verdict',
      heading: 'Claimed complete, awaiting a verdict',
      level: 2,
      blocks: [paragraph('Owners say that these are done. Each is complete only once a meeting agrees.')],
    },
    {
      id: 'awaiting-verdict-recommendations',
      heading: 'Recommendations',
      level: 3,
      blocks: [tableOrNone(recommendations)],
    },
    { id: 'awaiting-verdict-actions', heading: 'Actions', level: 3, blocks: [tableOrNone(actions)] },
  ];
}

/** The claims themselves stand in the table of actions. */
function claimsCell({ claims }: ClaimedRecommendation, { base }: SectionContext): PrintedCell {
  const text =
    claims.length === 1 ? '1 action claimed complete' : `${claims.length} actions claimed complete`;
  return {
    ...textCell(text),
    links: claims.map(({ reference, path }) => ({ text: reference, href: `${base}${path}` })),
  };
}
