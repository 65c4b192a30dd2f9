import { spokenDay } from '../../../calendar/spoken-day.js';
import { type SummaryRow, summaryRow } from '../../../web/govuk/summary-list.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import type { PageView } from '../../../web/page.js';
import { ZIP_TYPE } from '../../formats/written-report.js';
import { mayBePublic } from '../../report-kind.js';
import type { PublishedFileRow, PublishedReportRow } from '../published-report-row.js';
import { PUBLISHED_PATH } from '../published-words.js';
import { readersTag } from './published-list.view.js';

export type PublishedReportView = PageView & {
  readonly caption: string;
  /** Something that whoever opens it has to know first; null for nothing. */
  readonly warning: string | null;
  readonly facts: readonly SummaryRow[];
  readonly files: TableArguments;
  readonly versions: TableArguments | null;
  /** What can be done about it, for those who keep the register. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
};

const FORM_NAMES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  csv: 'CSV (spreadsheet)',
  xlsx: 'Excel',
  html: 'HTML',
  json: 'JSON (data)',
};

/** A published report: what it is, its files, its versions. */
export function publishedReportView(
  report: PublishedReportRow,
  files: readonly PublishedFileRow[],
  versions: readonly PublishedReportRow[],
  mayKeep: boolean,
): PublishedReportView {
  const path = `${PUBLISHED_PATH}/${report.id}`;
  return {
    title: `${report.title}: ${report.subtitle}`,
    caption: `As at ${spokenDay(report.asAt)}, version ${report.version}`,
    backLink: { text: 'Published reports', href: PUBLISHED_PATH },
    warning: warningOf(report, mayKeep),
    facts: factsOf(report, mayKeep),
    files: filesTable(files, (format) => (report.removedAt === null ? `${path}/report.${format}` : null)),
    versions: versions.length > 1 ? versionsTable(versions) : null,
    links: mayKeep
      ? [
          { text: 'What a new version would change', href: `${path}/differences` },
          { text: 'Publish a corrected version', href: `${path}/corrections/new` },
          ...(report.audience === 'open' && mayBePublic(report.kind)
            ? [{ text: 'Decide whether the public can read it', href: `${path}/register/new` }]
            : []),
        ]
      : [],
  };
}

/** Files to download, each with its size and its checksum. */
export function filesTable(
  files: readonly PublishedFileRow[],
  hrefOf: (format: string) => string | null,
): TableArguments {
  return {
    caption: 'Files',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Form' }, { text: 'Size', format: 'numeric' }, { text: 'SHA-256' }],
    rows: inOrder(files).map(({ format, mediaType, sizeBytes, checksum }) => [
      { text: formName(format, mediaType), href: hrefOf(format) },
      { text: `${Math.ceil(sizeBytes / 1024).toLocaleString('en-GB')} kB`, format: 'numeric' },
      { text: checksum, classes: 'app-checksum' },
    ]),
  };
}

/** As pages name the forms, in whatever order they were written. */
function inOrder(files: readonly PublishedFileRow[]): PublishedFileRow[] {
  const order = Object.keys(FORM_NAMES);
  return files.toSorted((one, other) => order.indexOf(one.format) - order.indexOf(other.format));
}

function formName(format: string, mediaType: string): string {
  const name = FORM_NAMES[format] ?? format;
  return mediaType === ZIP_TYPE ? `${name}, in volumes (zip)` : name;
}

function warningOf(report: PublishedReportRow, mayKeep: boolean): string | null {
  const { removedAt, removedReason, correctedById, inRegister, withheldSince } = report;
  if (removedAt !== null)
    return `Personal data were removed from this report on ${dateTime(removedAt)}: ${removedReason}. Its files are gone; their checksums stay. Publish a new version.`;
  if (mayKeep && inRegister && withheldSince.length > 0)
    return `The public cannot read this report at present: it names ${withheldSince.join(', ')}, withheld since then. Decide whether it stays public, or publish a new version.`;
  return correctedById === null ? null : 'A later version corrects this one.';
}

function factsOf(report: PublishedReportRow, mayKeep: boolean): SummaryRow[] {
  const {
    asAt,
    since,
    bodyName,
    bodyCode,
    correction,
    publishedAt,
    publishedBy,
    reason,
    inRegister,
    withheldNow,
  } = report;
  return [
    summaryRow('Body', `${bodyName} (${bodyCode})`),
    summaryRow('As at', spokenDay(asAt)),
    ...(since === null ? [] : [summaryRow('Changes since', spokenDay(since))]),
    ...(correction === null ? [] : [summaryRow('Corrects', correction)]),
    summaryRow('Published', `${dateTime(publishedAt)} by ${publishedBy}`),
    summaryRow('Who can see it', { text: '', tag: readersTag(report) }),
    ...(mayKeep && report.audience === 'open' && withheldNow.length > 0
      ? [summaryRow('Withheld since', withheldWords(report))]
      : []),
    ...(mayKeep && report.audience === 'open' && reason !== null
      ? [summaryRow('Public register', `${inRegister ? 'Yes' : 'No'}: ${reason}`)]
      : []),
    ...(inRegister && report.withheldSince.length === 0 && report.removedAt === null
      ? [
          summaryRow('For the public', {
            text: 'In the public register',
            href: `/register/reports/${report.id}`,
          }),
        ]
      : []),
  ];
}

/** What became exempt or was taken back after it was published, which it goes on telling. */
function withheldWords({ withheldNow, withheldSince }: PublishedReportRow): string {
  const kept = withheldNow.filter((reference) => !withheldSince.includes(reference));
  const looked = kept.length === 0 ? '' : ` (looked at, and kept: ${kept.join(', ')})`;
  return `${withheldNow.join(', ')}${looked}`;
}

function versionsTable(versions: readonly PublishedReportRow[]): TableArguments {
  return {
    caption: 'Versions',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Version' }, { text: 'Published' }, { text: 'What it corrects' }],
    rows: versions.map(({ id, version, publishedAt, publishedBy, correction }) => [
      { text: `Version ${version}`, href: `${PUBLISHED_PATH}/${id}` },
      { text: `${dateTime(publishedAt)} by ${publishedBy}` },
      { text: correction ?? '' },
    ]),
  };
}
