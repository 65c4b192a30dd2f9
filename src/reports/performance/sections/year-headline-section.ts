import { paragraph } from '../../printed/printed-blocks.js';
import type { PrintedFigure, PrintedSection, Tone } from '../../printed/printed-report.js';
import type { PerformanceReport } from '../performance-report.js';
import { percentOf, type Share, shareInWords } from '../share.rules.js';

/** The shares that a reader looks for first, each with its numerator and denominator. */
export function yearHeadlineSection(report: PerformanceReport): PrintedSection[] {
  const { year, madeInYear, timeliness, inTimeBefore, implementation, slippage } = report;
  // The latest year of which something can be told.
  const told = implementation.find(({ twelveMonths }) => twelveMonths.agreed.of > 0);
  const before = percentOf(inTimeBefore);
  const figures: PrintedFigure[] = [
    {
      value: madeInYear.made.toLocaleString('en-GB'),
      text: `${madeInYear.made === 1 ? 'recommendation' : 'recommendations'} made in ${year.label}`,
      tone: 'plain',
      note: null,
      section: 'standing-panels',
    },
    shareFigure('of responses due in the year came in time', timeliness.total.inTime, 'timeliness', {
      tone: (percent) => (percent === 100 ? 'done' : 'late'),
      more: before === null ? null : `the year before: ${shareInWords(inTimeBefore)}`,
    }),
    ...(told
      ? [
          shareFigure(
            `of what was accepted in ${told.year} was agreed complete within 12 months`,
            told.twelveMonths.agreed,
            'implementation',
            { tone: () => 'plain', more: null },
          ),
        ]
      : []),
    shareFigure('of actions due in the year were put off', slippage.total.extended, 'slippage', {
      tone: (percent) => (percent === 0 ? 'done' : 'soon'),
      more: null,
    }),
  ];
  return [
    {
      id: 'headline',
      heading: 'At a glance',
      level: 2,
      blocks: [
        { kind: 'figures', figures },
        paragraph(
          'Every share gives the number that it is a share of. What is too young to tell is counted separately.',
        ),
      ],
    },
  ];
}

function shareFigure(
  text: string,
  share: Share,
  section: string,
  { tone, more }: { readonly tone: (percent: number) => Tone; readonly more: string | null },
): PrintedFigure {
  const percent = percentOf(share);
  return {
    value: percent === null ? '–' : `${percent}%`,
    text,
    tone: percent === null ? 'quiet' : tone(percent),
    note: [shareInWords(share), more].filter(Boolean).join('; '),
    section,
  };
}
