import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { AddresseeClocksQueries } from '../../recommendations/addressees/addressee-clocks.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import { asExemptItem } from '../exempt/exempt-items.rules.js';
import { OfficeWriter } from '../formats/office-writer.service.js';
import type { MadeReport } from '../made-report.js';
import { WithheldSummariesQueries } from '../progress/withheld-summaries.queries.js';
import type { Audience } from '../published/audience.rules.js';
import { forTheInside, isTold, readersEyes } from '../standing/report-readers.rules.js';
import type { BlankResponseForm } from './blank-response-form.js';
import { blankResponseForm } from './blank-response-form.rules.js';
import { printedResponseForm, responseFormRows } from './printed-response-form.js';

/** Which recommendations are to be answered, and by whom. */
export type ResponseFormWish = {
  /** The id of a paper, or one of the recommendations that were made in it, or at the same meeting. */
  readonly of: number | Reference;
  /** The code of the body that answers; null for the one to which most of them are addressed first. */
  readonly addressee: string | null;
  /** For whom it is made. */
  readonly audience: Audience;
};

export type MadeResponseForm = MadeReport & {
  readonly model: BlankResponseForm;
  /** The body that asks. */
  readonly bodyCode: string;
  /** The paper that asks by its number, or the first of its recommendations where it is none. */
  readonly askedIn: string;
};

/** Makes the form on which a body answers what a paper recommends. */
@Injectable()
export class ResponseFormsService {
  constructor(
    private readonly config: Config,
    private readonly recommendations: RecommendationsQueries,
    private readonly clocks: AddresseeClocksQueries,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly withheld: WithheldSummariesQueries,
    private readonly clock: Clock,
    private readonly office: OfficeWriter,
  ) {}

  /**
   * @param role who takes it; null for the public. What they may not see does not stand on it
   * @throws NotFound where nothing was recommended there, or not to that body
   * @throws Refused where all of it is answered or ended
   */
  async make({ of, addressee, audience }: ResponseFormWish, asker: Asker | null): Promise<MadeResponseForm> {
    const today = this.clock.today();
    const visible = forTheInside(asker, audience);
    const found = await this.rowsOf(of, readersEyes(asker, audience));
    const rows = found.filter((row) => isTold(row, visible));
    const [first] = rows;
    if (!first) throw new NotFound('A recommendation made from this document');
    const code = addressee?.toUpperCase() ?? mostAsked(rows.some(isAsked) ? rows.filter(isAsked) : rows);
    const asked = [
      ...rows.filter(({ addresseeCode }) => addresseeCode === code),
      ...(await this.clocks.askedOf(rows, code, today)),
    ].sort(
      (one, other) => rows.findIndex(({ id }) => id === one.id) - rows.findIndex(({ id }) => id === other.id),
    );
    if (asked.length === 0) throw new NotFound(`A recommendation to ${code} in this document`);
    const body = await this.bodies.byCode(first.bodyCode);
    const model = blankResponseForm(asked, body, await this.owners.current(today), this.config.nation);
    if (model.items.length === 0)
      throw Refused.at(
        'document',
        'Each recommendation of this report has been answered or is no longer asked, so there is nothing to put on the form',
      );
    const council = this.config.councilName;
    const withheld =
      audience === 'open' && first.documentId !== null
        ? await this.withheld.ofDocument(first.documentId, today)
        : [];
    const made: MadeResponseForm = {
      kind: 'response-form',
      model,
      bodyCode: body.code,
      askedIn: first.documentId === null ? first.reference : `document ${first.documentId}`,
      printed: (base) => printedResponseForm(model, council, base, withheld),
      blankForm: model,
      rows: responseFormRows(model),
      fileName: `response-form-${code}-${first.reference.replace('/', '-')}`,
    };
    const exempt = asked.filter(({ publicity }) => publicity === 'exempt');
    const items = exempt.map((row) => asExemptItem({ kind: 'R', ...row }, row));
    return audience === 'exempt' ? asExemptForm(made, items, this.config.nation) : made;
  }

  /** The form for recommendations as one body is asked them, in Word. */
  async asWord(rows: readonly RecommendationRow[]): Promise<Buffer> {
    const [first] = rows;
    if (!first) throw new NotFound('A recommendation to respond to');
    const body = await this.bodies.byCode(first.bodyCode);
    const owners = await this.owners.current(this.clock.today());
    const blankForm = blankResponseForm(rows, body, owners, this.config.nation);
    return this.office.write({ form: 'response-form', blankForm, councilName: this.config.councilName });
  }

  private async rowsOf(of: ResponseFormWish['of'], asker: Asker): Promise<RecommendationRow[]> {
    const today = this.clock.today();
    if (typeof of === 'number') return this.recommendations.ofDocument(of, today, asker);
    const row = await this.recommendations.byReference(of, today, asker);
    if (row.documentId !== null) return this.recommendations.ofDocument(row.documentId, today, asker);
    if (row.meetingId === null) return [row];
    return (await this.recommendations.ofMeeting(row.meetingId, today, asker)).filter(
      ({ documentId }) => documentId === null,
    );
  }
}

function isAsked({ decision, endedOn }: RecommendationRow): boolean {
  return decision === null && endedOn === null;
}

function mostAsked(rows: readonly RecommendationRow[]): string {
  const counts = new Map<string, number>();
  for (const { addresseeCode } of rows) counts.set(addresseeCode, (counts.get(addresseeCode) ?? 0) + 1);
  const [[code] = ['']] = [...counts].sort(([, one], [, other]) => other - one);
  return code;
}
