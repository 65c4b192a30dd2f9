import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { Database } from '../../database/database.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** Whose calendar it is: one of the three. */
export type FeedSubject = Pick<CalendarFeed, 'ownerId' | 'personId' | 'bodyId'>;

/** Keeps the secret addresses of calendars. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  /** When the present address was made; null where there is none. */
  async madeAt(subject: FeedSubject): Promise<Date | null> {
    const feed = await this.database.reader.findOneBy(CalendarFeed, whose(subject));
    return feed?.madeAt ?? null;
  }

  /** Whose calendar the address leads to; null where it leads nowhere, or no more. */
  async subjectOf(digest: string): Promise<FeedSubject | null> {
    return this.database.reader.findOneBy(CalendarFeed, { digest });
  }

  /** A new address takes the place of the old. */
  async put(tx: EntityManager, feed: Omit<CalendarFeed, 'id'>): Promise<void> {
    await this.remove(tx, feed);
    await tx.insert(CalendarFeed, feed);
  }

  async remove(tx: EntityManager, subject: FeedSubject): Promise<void> {
    await tx.delete(CalendarFeed, whose(subject));
  }
}

/** @throws Error for a subject that names none of the three, which would be every feed */
function whose({ ownerId, personId, bodyId }: FeedSubject): FindOptionsWhere<CalendarFeed> {
  if (ownerId !== null) return { ownerId };
  if (personId !== null) return { personId };
  if (bodyId === null) throw new Error('a calendar is somebody’s');
  return { bodyId };
}
