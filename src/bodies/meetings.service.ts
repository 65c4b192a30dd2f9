import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { NotFound, Refused } from '../web/errors.js';
import { BodiesQueries, type BodyRow, type MeetingRow } from './bodies.queries.js';
import { MeetingsRepository } from './meetings.repository.js';

/** When bodies meet. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly changes: Changes,
    private readonly bodies: BodiesQueries,
    private readonly meetings: MeetingsRepository,
  ) {}

  /**
   * Enters a meeting. One that is entered already is left as it is.
   * @returns whether it is new
   * @throws Refused where the body did not exist on that day
   */
  async enter(by: By, body: BodyRow, heldOn: CalendarDay): Promise<boolean> {
    const fault = absenceFault(body, heldOn);
    if (fault) throw Refused.at('heldOn', fault);
    if (await this.known(body, heldOn)) return false;
    return this.changes.make(by, async ({ tx, record }) => {
      const id = await this.meetings.on(tx, body.id, heldOn);
      await record({
        action: 'entered the meeting',
        subject: { kind: 'meeting', id, reference: `${body.code} ${heldOn}` },
        after: { body: body.name, heldOn },
      });
      return true;
    });
  }

  private async known({ code }: BodyRow, heldOn: CalendarDay): Promise<MeetingRow | null> {
    return this.bodies.meeting(code, heldOn).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}

function absenceFault({ name, existsFrom, existsUntil }: BodyRow, day: CalendarDay): string | null {
  if (day < existsFrom) return `${name} was set up on ${spokenDay(existsFrom)}`;
  if (existsUntil && day > existsUntil) return `${name} ended on ${spokenDay(existsUntil)}`;
  return null;
}
