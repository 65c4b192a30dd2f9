import { spokenDay } from '../../../calendar/spoken-day.js';
import { bulletList, paragraph, run } from '../../printed/printed-blocks.js';
import type { PrintedBlock, PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';
import { headlineFigures } from './headline-figures.js';
import { headlineTable } from './headline-table.js';
import type { SectionContext } from './section-context.js';
import { sumsInWords } from './sums-in-words.js';

const OF_ENDS =
  'A recommendation that was withdrawn, split into others or merged into another is counted once, as that, whatever was answered before. What took its place is counted as made.';

const KNOWN_OTHERWISE =
  'Some earlier values differ from those that were published. Facts of that time that were entered or corrected later are not in any list of changes.';

/** What was asked for and what became of it, beside the values of the last report; every set with its sum. */
export function headlineSection(report: ProgressReport, context: SectionContext): PrintedSection[] {
  const { headline } = report;
  const { recommendations, actions, recommendationSums } = headline;
  const part = (id: string, heading: string, blocks: readonly PrintedBlock[]): PrintedSection => ({
    id: `headline-${id}`,
    heading,
    level: 3,
    blocks,
  });
  return [
    {
      id: 'headline',
      heading: 'At a glance',
      level: 2,
      blocks: [
        { kind: 'figures', figures: headlineFigures(report) },
        paragraph(
          `On ${spokenDay(report.asAt)}; beside each number, in brackets or in a separate column, is what it was ${beforeWords(report)}.`,
        ),
        ...(headline.isBeforeKnownOtherwise ? [paragraph(KNOWN_OTHERWISE)] : []),
      ],
    },
    part('answers', 'What was answered', [
      { kind: 'table', table: headlineTable(report, 'answers', context) },
      sums(sumsInWords(recommendations, recommendationSums.slice(0, -1))),
      paragraph(OF_ENDS),
    ]),
    part('recommendations', 'Progress of recommendations', [
      { kind: 'table', table: headlineTable(report, 'recommendations', context) },
      sums(sumsInWords(recommendations, recommendationSums.slice(-1))),
    ]),
    part('actions', 'Progress of actions', [
      { kind: 'table', table: headlineTable(report, 'actions', context) },
      sums(sumsInWords(actions, headline.actionSums.slice(0, -1))),
    ]),
  ];
}

/** “in the report of 3 March 2026”; “on 10 March 2026, before the meeting of the day after” */
function beforeWords({
  headline: { isBeforePublished, beforeOn },
  period: { after },
}: ProgressReport): string {
  if (isBeforePublished) return `in the report of ${spokenDay(beforeOn)}`;
  return `on ${spokenDay(beforeOn)}${after === 'meeting' ? ', the day before the last meeting' : ''}`;
}

function sums(told: readonly string[]): PrintedBlock {
  return told.length === 0 ? paragraph('Nothing to add up.') : bulletList(told.map((each) => [run(each)]));
}
