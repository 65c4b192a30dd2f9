import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { mayBePublic } from '../report-kind.js';
import type { PublishedReportRow } from './published-report-row.js';
import { PublishedReportsQueries, type ReportIdentity } from './published-reports.queries.js';
import { PublishedReportsRepository, type WrittenFile } from './published-reports.repository.js';
import { publishedName } from './published-words.js';

/** A report as it is to be frozen. */
export type Publication = ReportIdentity & {
  readonly wish: object;
  /** What it says, as JSON. */
  readonly model: string;
  /** One row for each item, as JSON. */
  readonly rows: string;
  readonly since: CalendarDay | null;
  readonly title: string;
  readonly subtitle: string;
  readonly fileName: string;
  readonly references: readonly Reference[];
  /** Or the number of the report in the background that has them. */
  readonly files: readonly WrittenFile[] | number;
  /** The version that this one corrects, and what of it; null for the first. */
  readonly corrects: { readonly id: number; readonly correction: string } | null;
  /** Whether the public can read it from now on. */
  readonly inRegister: boolean;
};

/** What trail and pages call a published report. */
export const PUBLISHED_SUBJECT = 'published-report';

/** Publishes reports: freezes what they say and their files, in one transaction. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly changes: Changes,
    private readonly queries: PublishedReportsQueries,
    private readonly reports: PublishedReportsRepository,
  ) {}

  /** The version that a new one would correct; null where nothing was published of this yet. */
  async corrected(identity: ReportIdentity): Promise<PublishedReportRow | null> {
    const [latest] = await this.queries.versions(identity);
    return latest ?? null;
  }

  /** @throws Refused where it was published before and nobody says what this version corrects */
  async refuseWithoutCorrection(identity: ReportIdentity, correction: string): Promise<void> {
    const latest = await this.corrected(identity);
    if (latest && correction === '')
      throw Refused.at(
        'correction',
        `This report was published before, as version ${latest.version}. Enter what the new version corrects`,
      );
  }

  /** @returns the id of what is frozen now @throws Refused where somebody else published it meanwhile */
  async publish(by: ChangeAuthor, publication: Publication): Promise<number> {
    return this.changes.make(by, async (change) => this.freeze(change, by, publication));
  }

  /** The same within a change that does more. */
  async freeze(change: Change, by: ChangeAuthor, publication: Publication): Promise<number> {
    const { tx, at } = change;
    const { files, references, corrects, inRegister, ...report } = publication;
    const isOpen = report.audience === 'open' && mayBePublic(report.kind);
    const latest = await this.reports.latest(tx, publication);
    if ((latest?.id ?? null) !== (corrects?.id ?? null)) throw publishedMeanwhile();
    const version = (latest?.version ?? 0) + 1;
    const made = { publishedById: by.accountId, publishedAt: at };
    const correction = corrects?.correction ?? null;
    const id = await this.reports.add(tx, {
      ...report,
      ...made,
      version,
      correctsId: corrects?.id ?? null,
      correction,
    });
    if (id === null) throw publishedMeanwhile();
    const checksums = await this.reports.addFiles(tx, id, files);
    await this.reports.addItems(tx, id, references);
    if (isOpen) {
      const reason = inRegister ? 'Published with the report' : 'Not decided when it was published';
      await this.reports.addDecision(tx, {
        ...{ reportId: id, inRegister, reason },
        ...{ decidedById: by.accountId, decidedAt: at },
        // What it names that is withheld already nobody has looked at: the public waits until somebody has.
        keepsWithheld: false,
      });
    }
    await change.record({
      action: latest ? 'published a corrected version' : 'published',
      subject: { kind: PUBLISHED_SUBJECT, id, reference: publishedName({ ...report, version }) },
      before: latest && { version: latest.version },
      after: {
        version,
        audience: report.audience,
        inRegister: isOpen && inRegister,
        files: Object.entries(checksums).map(([format, checksum]) => `${format} SHA-256 ${checksum}`),
      },
      note: correction,
    });
    return id;
  }
}

function publishedMeanwhile(): Refused {
  return Refused.at(
    'correction',
    'Somebody else has published this report in the meantime. Check what they published, and enter what a new version corrects',
  );
}
