import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, linkCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection, PrintedTable } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { LateResponse } from '../progress-parts.js';
import type { SectionContext } from './section-context.js';

/** Answers that were owed by the day of the report, and those that came late since the last one; each addressee for itself. */
export function lateResponsesSection(
  { lateResponses, asAt, since }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const owed = lateResponses.filter(({ answeredOn }) => answeredOn === null);
  const came = lateResponses.filter(({ answeredOn }) => answeredOn !== null);
  return [
    {
      id: 'late-responses',
      heading: 'Responses overdue',
      level: 2,
      blocks: [
        paragraph(`On ${spokenDay(asAt)}; the longest overdue first.`),
        tableOrNone(lateTable('Overdue responses', owed, context)),
      ],
    },
    {
      id: 'late-responses-received',
      heading: `Responses received late since ${spokenDay(since)}`,
      level: 3,
      blocks: [tableOrNone(lateTable('Responses received late', came, context))],
    },
  ];
}

function lateTable(caption: string, items: readonly LateResponse[], context: SectionContext): PrintedTable {
  return {
    caption,
    columns: [
      column('Reference', 'reference'),
      column('What was asked', 'wide'),
      column('Of whom, under which rule', 'wide'),
      column('Due', 'day'),
      column('Days late', 'number'),
    ],
    rows: items.map((item) => lateRow(item, context)),
    hasTotal: false,
  };
}

function lateRow(item: LateResponse, { base }: SectionContext): PrintedCell[] {
  const { reference, path, body, words, by, dueOn, daysLate, answeredOn } = item;
  return [
    linkCell(reference, `${base}${path}`, body.code),
    textCell(words),
    textCell(by, clockWords(item)),
    dayCell(dueOn, answeredOn && `Answered ${spokenDay(answeredOn)}`),
    numberCell(daysLate),
  ];
}

/** “Local Government Act 2000 s.9FE. Notice 11 May 2022; received 11 May 2022” */
function clockWords({ law, rule, noticeOn, receivedOn }: LateResponse): string {
  const began = { executive: 'received', health: 'requested', 'crime-and-disorder': 'reported' };
  const verb =
    rule === 'executive' || rule === 'health' || rule === 'crime-and-disorder' ? began[rule] : 'from';
  const days = [
    noticeOn && `Notice ${spokenDay(noticeOn)}`,
    receivedOn && `${verb} ${spokenDay(receivedOn)}`,
  ].filter(Boolean);
  return `${law}. ${days.join('; ')}`;
}
