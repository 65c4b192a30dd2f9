import { Injectable } from '@nestjs/common';
import { Clock, dayInLondon } from '../../calendar/clock.js';
import type { Viewer } from '../../web/access.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import type { Audience } from '../published/audience.rules.js';
import { PublishedReportsQueries } from '../published/published-reports.queries.js';
import { PUBLISHED_PATH } from '../published/published-words.js';
import { ReportReaders } from '../published/report-readers.service.js';
import { ReportTemplatesQueries } from '../report-templates/report-templates.queries.js';
import type { ReportLink } from '../views/report-page.view.js';
import { AskedReports, type NamedReport } from './asked-reports.service.js';
import { pageOf, queryStringOf } from './report-query.js';

const OTHER_FORM: Record<Audience, string> = {
  open: 'The same without exempt items, for everybody',
  exempt: 'The same with exempt items, for members of the body',
};

/** What can be done about a report on its page: publish it, compare it, read its other form. */
@Injectable()
export class ReportLinksService {
  constructor(
    private readonly reports: AskedReports,
    private readonly published: PublishedReportsQueries,
    private readonly readers: ReportReaders,
    private readonly templates: ReportTemplatesQueries,
    private readonly clock: Clock,
  ) {}

  /** Where the report stands as it was published, for those who may not make it anew: of a past day; null for none. */
  async frozenFor({ identity }: NamedReport, viewer: Viewer): Promise<string | null> {
    // Looked at from that day, it is today there.
    if (may(viewer, 'keep-register') || identity.asAt >= dayInLondon(this.clock.now())) return null;
    const [latest] = await this.published.versions(identity);
    return latest ? `${PUBLISHED_PATH}/${latest.id}` : null;
  }

  /** @param fields of the address of the report, its kind among them */
  async of(fields: Readonly<Record<string, string>>, viewer: Viewer): Promise<ReportLink[]> {
    const { asked, identity, bodyCode } = await this.reports.named(fields, viewer);
    const mayKeep = mayFor(viewer, 'keep-register', identity.bodyId);
    const last = await this.published.last(identity);
    const other: Audience = asked.audience === 'open' ? 'exempt' : 'open';
    const mayReadOther = await this.readers.mayRead(viewer, { kind: asked.kind, audience: other, bodyCode });
    const others = (await this.templates.of(identity.bodyId, asked.kind)).filter(
      ({ name }) => name !== asked.query.template,
    );
    return [
      ...(mayKeep
        ? [{ text: 'Publish this report', href: `/reports/publications/new?${queryStringOf(asked)}` }]
        : []),
      ...(last === null
        ? []
        : [
            ...(mayKeep
              ? [
                  {
                    text: 'What would change since the published version',
                    href: `/reports/differences?${queryStringOf(asked)}`,
                  },
                ]
              : []),
            { text: 'The published version', href: `${PUBLISHED_PATH}/${last.id}` },
          ]),
      ...(mayReadOther ? [{ text: OTHER_FORM[other], href: pageOf({ ...asked, audience: other }) }] : []),
      ...others.map(({ name }) => ({
        text: `By the template “${name}”`,
        href: pageOf({ ...asked, query: { ...asked.query, template: name } }),
      })),
    ];
  }
}
