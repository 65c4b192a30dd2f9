import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOfToken } from '../../answer-links/answer-token.js';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { NotFound } from '../../web/errors.js';
import { CalendarFeedsRepository, type FeedSubject } from './calendar-feeds.repository.js';
import { dueEvent } from './due-event.view.js';
import { DueEventsQueries, MeetingEventsQueries } from './due-events.queries.js';
import { icalendar } from './icalendar.rules.js';
import { meetingEvent } from './meeting-event.view.js';

/** Whose calendar it is, as the trail names it. */
export type NamedFeed = {
  readonly subject: FeedSubject;
  readonly name: string;
  readonly trail: { readonly kind: string; readonly id: number; readonly reference: string };
};

/** Calendars of due dates at secret addresses. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly changes: Changes,
    private readonly feeds: CalendarFeedsRepository,
    private readonly events: DueEventsQueries,
    private readonly meetings: MeetingEventsQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async madeAt({ subject }: NamedFeed): Promise<Date | null> {
    return this.feeds.madeAt(subject);
  }

  /** Makes an address in the place of the one before, which leads nowhere from then on. @returns it, this once */
  async renew(by: By, { subject, name, trail }: NamedFeed): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const digest = digestOfToken(token) ?? '';
    // The address is kept nowhere, so a form that is sent twice makes two, of which the second holds.
    await this.changes.make({ ...by, formToken: null }, async ({ tx, at, record }) => {
      const { ownerId, personId, bodyId } = subject;
      await this.feeds.put(tx, { ownerId, personId, bodyId, digest, madeById: by.accountId, madeAt: at });
      await record({ action: `made a secret address for the calendar of ${name}`, subject: trail });
    });
    return `${this.config.publicUrl}/calendar/${token}`;
  }

  /** Takes the address back. */
  async close(by: By, { subject, name, trail }: NamedFeed): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      await this.feeds.remove(tx, subject);
      await record({ action: `took back the secret address for the calendar of ${name}`, subject: trail });
    });
  }

  /** The calendar at a secret address. @throws NotFound where it leads nowhere */
  async calendarAt(token: string): Promise<string> {
    const digest = digestOfToken(token);
    const subject = digest === null ? null : await this.feeds.subjectOf(digest);
    if (!subject) throw new NotFound('The calendar');
    const today = this.clock.today();
    const items = await this.events.of(subject, today);
    const meetings = await this.meetings.of(subject, today);
    const { publicUrl, councilName } = this.config;
    const events = [
      ...items.map((item) => dueEvent(item, publicUrl)),
      ...meetings.map((meeting) => meetingEvent(meeting, publicUrl)),
    ];
    return icalendar(`Matters arising, ${councilName}`, events, this.clock.now());
  }
}
