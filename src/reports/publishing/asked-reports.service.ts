import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { KIND_NAMES } from '../kind-names.js';
import type { ReportIdentity } from '../published/published-reports.queries.js';
import { ReportReaders } from '../published/report-readers.service.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportMakers } from '../report-makers.service.js';
import { type AskedAddress, readAskedAddress } from './report-query.js';

/** Longer reports are made in the background. */
export const MOST_ITEMS_AT_ONCE = 2_000;

/** A report that an address asks for, as far as that is known before it is made. */
export type NamedReport = {
  readonly asked: AskedAddress;
  readonly maker: ReportMaker;
  readonly identity: ReportIdentity;
  readonly bodyCode: string;
  /** What it is called before it is made: its kind, and whose it is. */
  readonly name: string;
  readonly isLong: boolean;
};

/** Finds out which report an address asks for, and whether whoever asks may have it. */
@Injectable()
export class AskedReports {
  constructor(
    private readonly makers: ReportMakers,
    private readonly bodies: BodiesQueries,
    private readonly readers: ReportReaders,
  ) {}

  /** @throws NotFound, also for a form that is not for them @throws Refused where the address is wrong */
  async named(fields: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<NamedReport> {
    const asked = readAskedAddress(fields);
    if (asked === null) throw new NotFound('A report of this kind');
    const maker = this.makers.of(asked.kind);
    const { bodyCode, subject, name, asAt } = await maker.identify(asked.query, asked.audience);
    const body = await this.bodies.byCode(bodyCode);
    await this.readers.require(viewer, { kind: asked.kind, audience: asked.audience, bodyCode: body.code });
    return {
      asked,
      maker,
      identity: { kind: asked.kind, bodyId: body.id, subject, asAt, audience: asked.audience },
      bodyCode: body.code,
      name: `${KIND_NAMES[asked.kind]}: ${name ?? body.name}`,
      isLong: (await maker.size(asked.query)) > MOST_ITEMS_AT_ONCE,
    };
  }
}
