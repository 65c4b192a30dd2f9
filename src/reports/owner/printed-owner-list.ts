import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../printed/printed-blocks.js';
import { column, dayCell, linkCell, textCell } from '../printed/printed-cells.js';
import type { PrintedReport, PrintedSection, PrintedTable } from '../printed/printed-report.js';
import { NOT_ALL_PUBLISHED } from '../standing/report-readers.rules.js';
import type { TrackedItem } from '../standing/tracked-item.js';
import { statusesInWords } from '../standing/tracked-words.rules.js';
import { type TrackerColumnName, trackerTable } from '../standing/tracker-columns.js';
import type { OwnerList } from './owner-list.js';

const OF_OWNER: readonly TrackerColumnName[] = ['due', 'reference', 'words', 'position', 'status', 'next'];
const OF_DIRECTORATE: readonly TrackerColumnName[] = [
  'due',
  'reference',
  'words',
  'owner',
  'position',
  'status',
];

/** Lays the list of an owner or a directorate out, by due date. @param base what links begin with */
export function printedOwnerList(list: OwnerList, councilName: string, base: string): PrintedReport {
  const { name, directorate, asAt, isForPublic, owed, answers, claimed } = list;
  const columns = directorate === null ? OF_OWNER : OF_DIRECTORATE;
  const late = owed.filter(({ daysLate }) => daysLate > 0).length;
  const part = (id: string, heading: string, items: readonly TrackedItem[]): PrintedSection => ({
    id,
    heading,
    level: 2,
    blocks: [tableOrNone(trackerTable(heading, items, columns, { base }))],
  });
  return {
    kind: 'owner',
    title: directorate === null ? 'What is owed' : 'What a directorate owes',
    subtitle: name,
    councilName,
    marking: isForPublic ? null : NOT_ALL_PUBLISHED,
    frontMatter: [
      { name: 'As at', value: spokenDay(asAt) },
      { name: 'To do', value: String(owed.length) },
      { name: 'Late', value: String(late) },
    ],
    sections: [
      {
        id: 'summary',
        heading: 'Summary',
        level: 2,
        blocks: [
          paragraph(
            `To be done: ${owed.length} (${statusesInWords(owed)}). Waiting for a meeting: ${claimed.length}.`,
          ),
        ],
      },
      part('owed', 'To do, by due date', owed),
      ...(answers.length > 0 ? [answersSection(list, base)] : []),
      part('claimed', 'Reported complete, waiting for a meeting to agree', claimed),
    ],
  };
}

function answersSection({ answers }: OwnerList, base: string): PrintedSection {
  const table: PrintedTable = {
    caption: 'Formal answers to give',
    columns: [
      column('Due', 'day'),
      column('Reference', 'reference'),
      column('What was recommended', 'wide'),
      column('Answer of'),
    ],
    rows: answers.map(({ dueOn, daysLate, reference, path, words, by }) => [
      dayCell(dueOn, daysLate > 0 ? `${spokenDays(daysLate)} late` : null),
      linkCell(reference, `${base}${path}`),
      textCell(words),
      textCell(by),
    ]),
    hasTotal: false,
  };
  return { id: 'answers', heading: 'Formal answers to give', level: 2, blocks: [{ kind: 'table', table }] };
}
