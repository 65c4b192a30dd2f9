import { addDays, type CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { VERDICT_LABELS } from '../../../items/verdicts/verdict.rules.js';
import { ENDING_WORDS } from '../../../recommendations/endings/recommendation-ending.rules.js';
import { bulletList, italicRun, paragraph, run } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedRun, PrintedSection } from '../../printed/printed-report.js';
import { DECISION_WORDS } from '../decision-words.js';
import type { EndedItem, ProgressReport, ReportItem } from '../progress-report.js';
import type { ReportPeriod } from '../report-period.js';
import { sentenceWords, type ToldRun } from '../told/told-words.rules.js';
import { claimCell, itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

const DAY = column('Day', 'day');

/** What changed since the day from which the report tells of changes. */
export function changesSection(
  { changed, told, period, asAt }: ProgressReport,
  context: SectionContext,
): PrintedSection[] {
  const part = <Item extends ReportItem>(
    id: string,
    heading: string,
    items: readonly Item[],
    columns: readonly PrintedColumn[],
    cells: (item: Item) => PrintedCell[],
  ): PrintedSection[] =>
    items.length === 0
      ? []
      : [
          {
            id: `changes-${id}`,
            heading,
            level: 3,
            blocks: [{ kind: 'table', table: itemTable(heading, items, columns, cells, context) }],
          },
        ];
  return [
    {
      id: 'changes',
      heading: 'What changed',
      level: 2,
      blocks: [
        paragraph(daysTold(period, asAt)),
        told.length === 0
          ? paragraph('Nothing changed.')
          : bulletList(told.map(({ runs }) => runs.map((each) => toldRun(each, context)))),
      ],
    },
    ...part('recommendations', 'New recommendations', changed.recommendations, [DAY], ({ on }) => [
      dayCell(on),
    ]),
    ...part('responses', 'Responses', changed.responses, [DAY, column('Answer')], (item) => [
      dayCell(item.on),
      textCell(`${item.by}: ${DECISION_WORDS[item.decision].toLowerCase()}`, item.reasons),
    ]),
    ...part('claims', 'Claimed complete', changed.claims, [DAY, column('The owner’s account')], (item) => [
      dayCell(item.on),
      claimCell(item, context),
    ]),
    ...part('verdicts', 'Verdicts', changed.verdicts, [DAY, column('Verdict')], (item) => [
      dayCell(item.on),
      textCell(
        VERDICT_LABELS[item.verdict] + (item.supersededBy ? ` by ${item.supersededBy}` : ''),
        item.remark,
      ),
    ]),
    ...part(
      'endings',
      'Withdrawn, split or merged',
      changed.endings,
      [DAY, column('What the panel did')],
      (item) => [dayCell(item.on), textCell(endingWords(item), item.reason)],
    ),
    ...part('extensions', 'Extensions', changed.extensions, [DAY, column('New due date')], (item) => [
      dayCell(item.on),
      dayCell(
        item.newDueOn,
        `${item.oldDueOn ? `Was ${spokenDay(item.oldDueOn)}. ` : ''}Agreed by ${item.agreedBy}: ${item.reason}`,
      ),
    ]),
  ];
}

/** Of which days, and why of those. */
function daysTold({ since, after }: ReportPeriod, asAt: CalendarDay): string {
  const days = `from ${spokenDay(since)} to ${spokenDay(asAt)}, both days included.`;
  if (after === 'report')
    return `Since the last published report, which covers the days up to ${spokenDay(addDays(since, -1))}: ${days}`;
  if (after === 'meeting')
    return `No report of an earlier day is published, so since the last meeting: ${days}`;
  return sentenceWords(days);
}

function toldRun({ text, isTitle, path }: ToldRun, { base }: SectionContext): PrintedRun {
  const href = path === null ? null : `${base}${path}`;
  return isTitle ? italicRun(text, href) : run(text, href);
}

/** “Split into R2022/020 and R2022/021” */
function endingWords({ ending, successors }: EndedItem): string {
  const into = successors.length > 0 ? ` into ${successors.join(' and ')}` : '';
  return `${ENDING_WORDS[ending]}${into}`;
}
