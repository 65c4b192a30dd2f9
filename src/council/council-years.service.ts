import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { type CalendarDay, dayOf, partsOf } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { Refused } from '../web/errors.js';
import { CouncilYearsQueries } from './council-years.queries.js';
import { CouncilYearsRepository } from './council-years.repository.js';
import type { ReferenceYears } from './reference-years.rules.js';

type Recorder = By & { readonly accountId: number };

/** The trail has no id for the council: it is one thing to it. */
const SUBJECT = { kind: 'council', id: 1, reference: 'The council' };

const COUNTED: Readonly<Record<ReferenceYears, string>> = {
  calendar: 'calendar year',
  municipal: 'municipal year',
};

/** Within which years references count, and when municipal years begin. */
@Injectable()
export class CouncilYearsService {
  constructor(
    private readonly years: CouncilYearsQueries,
    private readonly kept: CouncilYearsRepository,
    private readonly changes: Changes,
  ) {}

  /**
   * Numbers what is made from now on by these years; references that are given stay as they are.
   * @throws Refused where it is so already
   */
  async numberBy(by: Recorder, years: ReferenceYears): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const { references } = await this.years.in(tx);
      if (references === years) throw Refused.at('references', `References use ${COUNTED[years]}s already`);
      await this.kept.numberBy(tx, years, { recordedById: by.accountId, recordedAt: at });
      await record({
        action: 'changed how references are numbered',
        subject: SUBJECT,
        before: { referencesCountedBy: COUNTED[references] },
        after: { referencesCountedBy: COUNTED[years] },
      });
    });
  }

  /** Keeps the day of an annual meeting, on which a municipal year begins. @throws Refused where none can fall on it */
  async keepMeeting(by: Recorder, heldOn: CalendarDay): Promise<void> {
    const { year } = partsOf(heldOn);
    // March, April or May, after elections some days later: Local Government Act 1972 Sch. 12 para. 1. Any other month is a slip.
    if (heldOn < dayOf(year, 3, 1) || heldOn > dayOf(year, 6, 30))
      throw Refused.at('heldOn', 'The day of an annual meeting must be in March, April, May or June');
    await this.changes.make(by, async ({ tx, at, record }) => {
      const known = await this.kept.meetingOf(tx, year);
      if (known === heldOn) throw Refused.at('heldOn', `${spokenDay(heldOn)} is entered already`);
      await this.kept.keepMeeting(tx, year, heldOn, { recordedById: by.accountId, recordedAt: at });
      await record({
        action: 'entered the day of an annual meeting',
        subject: SUBJECT,
        ...(known && { before: { annualMeeting: known } }),
        after: { annualMeeting: heldOn },
      });
    });
  }
}
