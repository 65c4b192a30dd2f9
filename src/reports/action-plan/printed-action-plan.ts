import { spokenDay } from '../../calendar/spoken-day.js';
import { paragraph } from '../printed/printed-blocks.js';
import type { PrintedReport } from '../printed/printed-report.js';
import { REVIEW_COLUMNS, reviewRows } from '../progress/sections/review-rows.js';
import { statusCounts } from '../progress/sections/status-cells.js';
import { withheldSection } from '../progress/sections/withheld-section.js';
import type { ActionPlan } from './action-plan.js';

/** Lays an action plan out in the order of its paper. @param base what links begin with */
export function printedActionPlan(plan: ActionPlan, councilName: string, base: string): PrintedReport {
  const { document, asAt, counts, recommendations, withheld } = plan;
  const many = `${recommendations.length} ${recommendations.length === 1 ? 'recommendation' : 'recommendations'}`;
  return {
    kind: 'action-plan',
    title: 'Action plan',
    subtitle: document.title,
    councilName,
    marking: null,
    frontMatter: [
      { name: 'Made by', value: document.body.name },
      { name: 'Report dated', value: spokenDay(document.datedOn) },
      { name: 'As at', value: spokenDay(asAt) },
    ],
    sections: [
      {
        id: 'plan',
        heading: 'Recommendations, responses and actions',
        level: 2,
        blocks: [
          paragraph(`${many}: ${statusCounts(counts)}.`),
          {
            kind: 'table',
            table: {
              caption: 'Each recommendation in the order of the report',
              columns: REVIEW_COLUMNS,
              rows: recommendations.flatMap((each) => reviewRows(each, { base })),
              hasTotal: false,
            },
          },
        ],
      },
      ...withheldSection(withheld),
    ],
  };
}
