import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { WithheldSummary } from '../withheld-summaries.queries.js';

/** What is said in the place of what is exempt, where what is left would mislead; nothing where nobody wrote a summary. */
export function withheldSection(withheld: readonly WithheldSummary[]): PrintedSection[] {
  if (withheld.length === 0) return [];
  return [
    {
      id: 'withheld',
      heading: 'Considered in private',
      level: 2,
      blocks: [
        tableOrNone({
          caption: 'Summaries of what is not for publication',
          columns: [column('Reference', 'reference'), column('Summary', 'wide')],
          rows: withheld.map(({ reference, summary }) => [textCell(reference), textCell(summary)]),
          hasTotal: false,
        }),
      ],
    },
  ];
}
