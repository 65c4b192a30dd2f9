import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { NotFound, Refused } from '../web/errors.js';
import { BodiesRepository } from './bodies.repository.js';
import { bodyPath } from './body-path.js';
import { type Seat, seatFault } from './membership.rules.js';

/** Who sits on a body, and as what. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly changes: Changes,
    private readonly bodies: BodiesRepository,
  ) {}

  /**
   * @param member what the trail calls them
   * @param seen the last entry of the body's trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused
   */
  async add(by: By, bodyId: number, seat: Seat, member: string, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const body = await this.bodies.lock(tx, bodyId);
      const subject = { kind: 'body', id: bodyId, reference: body.name };
      await requireUnchanged(tx, subject, bodyPath(body.code), seen);
      requireSeat(seat, await this.bodies.memberships(tx, bodyId));
      await this.bodies.addMembership(tx, { bodyId, ...seat });
      const { role, fromOn, untilOn } = seat;
      await record({ action: 'recorded a member', subject, after: { member, role, fromOn, untilOn } });
    });
  }

  /** Ends a seat, or puts it right. @throws as {@link add} */
  async change(
    by: By,
    bodyId: number,
    id: number,
    facts: Omit<Seat, 'personId'>,
    member: string,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const body = await this.bodies.lock(tx, bodyId);
      const subject = { kind: 'body', id: bodyId, reference: body.name };
      await requireUnchanged(tx, subject, bodyPath(body.code), seen);
      const seats = await this.bodies.memberships(tx, bodyId);
      const changed = seats.find((seat) => seat.id === id);
      if (!changed) throw new NotFound(`A member of ${body.name}`);
      requireSeat(
        { personId: changed.personId, ...facts },
        seats.filter((seat) => seat.id !== id),
      );
      await this.bodies.changeMembership(tx, id, facts);
      const { role, fromOn, untilOn } = changed;
      const before = { member, role, fromOn, untilOn };
      await record({ action: 'changed a member', subject, before, after: { member, ...facts } });
    });
  }
}

function requireSeat(seat: Seat, others: readonly Seat[]): void {
  const fault = seatFault(seat, others);
  if (fault) throw Refused.at(fault.field, fault.message);
}
