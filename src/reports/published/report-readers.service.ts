import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { mayFor, reachOf } from '../../web/permissions.rules.js';
import type { ReportKind } from '../report-kind.js';
import type { Audience } from './audience.rules.js';

/** Of these every body’s exempt matter must be theirs to read: what one owner owes is owed to all of them. */
const OF_EVERY_BODY: readonly ReportKind[] = ['owner'];
/** A form to be answered is a letter of those who keep the register to another body. */
const OF_KEEPERS: readonly ReportKind[] = ['response-form'];

/** Who may have which form of a report. */
@Injectable()
export class ReportReaders {
  constructor(private readonly bodies: BodiesQueries) {}

  /** Which of these reports somebody may read: every open one, and the exempt ones that are for them. */
  async readable<Report extends AskedForm>(viewer: Viewer, reports: readonly Report[]): Promise<Report[]> {
    const ids = await this.idsByCode();
    return reports.filter((report) => mayReadForm(viewer, ids.get(report.bodyCode) ?? null, report));
  }

  async mayRead(viewer: Viewer, asked: AskedForm): Promise<boolean> {
    if (asked.audience === 'open') return true;
    return mayReadForm(viewer, (await this.idsByCode()).get(asked.bodyCode) ?? null, asked);
  }

  /** @throws NotFound where this form is not for them: that there is one is not told either */
  async require(viewer: Viewer, asked: AskedForm): Promise<void> {
    if (!(await this.mayRead(viewer, asked))) throw new NotFound('This report');
  }

  private async idsByCode(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.bodies.all()).map(({ code, id }) => [code, id]));
  }
}

type AskedForm = { readonly kind: string; readonly audience: Audience; readonly bodyCode: string };

function mayReadForm(viewer: Viewer, bodyId: number | null, { kind, audience }: AskedForm): boolean {
  if (audience === 'open' || reachOf(viewer, 'read-exempt') === 'all') return true;
  if (bodyId === null || isOneOf(OF_EVERY_BODY, kind)) return false;
  return mayFor(viewer, isOneOf(OF_KEEPERS, kind) ? 'keep-register' : 'read-exempt', bodyId);
}

function isOneOf(kinds: readonly ReportKind[], kind: string): boolean {
  return kinds.some((each) => each === kind);
}
