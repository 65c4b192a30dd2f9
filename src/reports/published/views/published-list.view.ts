import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../../web/govuk/table.js';
import { type Tag, tag } from '../../../web/govuk/tag.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import type { PageView } from '../../../web/page.js';
import { mayBePublic } from '../../report-kind.js';
import type { PublishedReportRow } from '../published-report-row.js';
import { PUBLISHED_PATH } from '../published-words.js';

export type PublishedListView = PageView & {
  readonly intro: string;
  readonly bodies: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly reports: TableArguments | null;
  /** Where it is chosen what reports say; null for those who do not. */
  readonly templatesHref: string | null;
};

/** Published reports with their versions. @param bodyCode whose; null for every body's */
export function publishedListView(
  reports: readonly PublishedReportRow[],
  bodies: readonly BodyRow[],
  bodyCode: string | null,
  mayKeep: boolean,
): PublishedListView {
  return {
    title: 'Published reports',
    backLink: { text: 'Reports', href: '/reports' },
    intro:
      'Each report is kept as it was published, in every format, with its checksum. A correction is a new version that says what it corrects.',
    bodies: [
      { text: 'Every body', href: PUBLISHED_PATH, current: bodyCode === null },
      ...bodies.map(({ code, name }) => ({
        text: name,
        href: `${PUBLISHED_PATH}?body=${encodeURIComponent(code)}`,
        current: code === bodyCode,
      })),
    ],
    templatesHref: mayKeep ? '/reports/templates' : null,
    reports:
      reports.length === 0
        ? null
        : sortableTable({
            caption: 'Published reports',
            columns: [
              { text: 'Report' },
              { text: 'As at', short: true },
              { text: 'Version', short: true },
              { text: 'Published' },
              { text: 'Who can see it', short: true },
            ],
            rows: reports.map(cellsOf),
          }),
  };
}

function cellsOf(report: PublishedReportRow): TableCell[] {
  const { id, title, subtitle, asAt, version, correction, correctedById, publishedAt, publishedBy } = report;
  return [
    {
      text: `${title}: ${subtitle}`,
      href: `${PUBLISHED_PATH}/${id}`,
      note: correction && `Corrects: ${correction}`,
    },
    { text: spokenDay(asAt) },
    { text: String(version), note: correctedById === null ? null : 'Corrected since' },
    { text: dateTime(publishedAt), note: publishedBy },
    { text: '', tag: readersTag(report) },
  ];
}

/** Who may read it, as a tag. */
export function readersTag({
  kind,
  audience,
  inRegister,
  withheldSince,
  removedAt,
}: PublishedReportRow): Tag {
  if (audience === 'exempt') return tag('With exempt items', 'red');
  if (!mayBePublic(kind)) return tag('For members and officers', 'grey');
  if (removedAt !== null) return tag('Files removed', 'grey');
  if (!inRegister) return tag('Staff and members', 'grey');
  return withheldSince.length > 0 ? tag('Held back from the public', 'orange') : tag('Public', 'green');
}
