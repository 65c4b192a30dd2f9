import { Injectable } from '@nestjs/common';
import { BodyMembersQueries } from '../../bodies/body-members.queries.js';
import { Clock } from '../../calendar/clock.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type Audience, mayReadExempt } from './audience.rules.js';

/** Who may have which form of a report. */
@Injectable()
export class ReportReaders {
  constructor(
    private readonly members: BodyMembersQueries,
    private readonly clock: Clock,
  ) {}

  /** The codes of bodies whose exempt form they may have; null for every body. */
  async exemptBodies({ role, personId }: Viewer): Promise<readonly string[] | null> {
    if (mayReadExempt(role, false)) return null;
    if (personId === null || !mayReadExempt(role, true)) return [];
    const today = this.clock.today();
    const seats = await this.members.seatsOfPerson(personId);
    return seats
      .filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn >= today))
      .map(({ bodyCode }) => bodyCode);
  }

  async mayRead(viewer: Viewer, { audience, bodyCode }: AskedForm): Promise<boolean> {
    if (audience === 'open') return true;
    const bodies = await this.exemptBodies(viewer);
    return bodies === null || bodies.includes(bodyCode);
  }

  /** @throws NotFound where this form is not for them: that there is one is not told either */
  async require(viewer: Viewer, asked: AskedForm): Promise<void> {
    if (!(await this.mayRead(viewer, asked))) throw new NotFound('This report');
  }
}

type AskedForm = { readonly audience: Audience; readonly bodyCode: string };
