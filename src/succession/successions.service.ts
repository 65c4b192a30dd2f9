import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { BodiesRepository } from '../bodies/bodies.repository.js';
import type { Body } from '../bodies/body.entity.js';
import { bodyPath } from '../bodies/body-path.js';
import { MembershipsRepository } from '../bodies/memberships.repository.js';
import { dayInLondon } from '../calendar/clock.js';
import { Refused } from '../web/errors.js';
import { ItemTransfersService } from './item-transfers.service.js';
import { lastDayOf, successionFault } from './succession.rules.js';
import type { SuccessionPlan, SuccessorChoice } from './succession-plan.js';
import { SuccessionsRepository } from './successions.repository.js';

/** A body is renamed, merged, split or abolished, and others take its place: all of it or nothing. */
@Injectable()
export class SuccessionsService {
  constructor(
    private readonly changes: Changes,
    private readonly bodies: BodiesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly successions: SuccessionsRepository,
    private readonly items: ItemTransfersService,
  ) {}

  /**
   * Ends the body, begins a new one where it is named, and passes on what is open. What is closed stays with the body that closed it.
   * There is no way back but a succession back.
   * @param seen the last entry of the body's trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused
   */
  async succeed(by: By, plan: SuccessionPlan, seen: number): Promise<number> {
    const { bodyId, manner, fromOn } = plan;
    return this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const known = plan.successors.flatMap((choice) => (choice.kind === 'known' ? [choice.id] : []));
      for (const id of [...new Set([bodyId, ...known])].sort((a, b) => a - b)) await this.bodies.lock(tx, id);
      const body = await this.bodies.lock(tx, bodyId);
      const subject = { kind: 'body', id: bodyId, reference: body.name };
      await requireUnchanged(tx, subject, bodyPath(body.code), seen);
      const successors: Body[] = [];
      for (const choice of plan.successors) successors.push(await this.successor(change, body, choice, plan));
      const today = dayInLondon(at);
      const all = await this.bodies.all(tx);
      const fault = successionFault(body, manner, successors, fromOn, today, all);
      if (fault) throw Refused.at(fault.field, fault.message);
      const [main] = successors;
      if (!main) throw new Error('a succession without a successor is a fault of the form');
      const existsUntil = lastDayOf(body, fromOn);
      await this.bodies.change(tx, bodyId, { existsUntil, successorId: main.id });
      const keptBy = manner === 'renamed' ? { successorId: main.id, fromOn } : null;
      await this.memberships.endAll(tx, bodyId, existsUntil, keptBy);
      const ids: number[] = [];
      for (const { id: successorId } of successors) {
        const facts = { bodyId, successorId, manner, fromOn };
        const recorded = { recordedById: by.accountId, recordedAt: at };
        ids.push(await this.successions.add(tx, { ...facts, ...recorded }));
      }
      await record({
        action: 'recorded that another took its place',
        subject,
        before: { existsUntil: body.existsUntil },
        after: { existsUntil, manner, successors: successors.map(({ name }) => name), fromOn },
      });
      return this.items.pass(change, body, { plan, successors, ids }, today);
    });
  }

  private async successor(
    { tx, record }: Change,
    body: Body,
    choice: SuccessorChoice,
    { fromOn }: SuccessionPlan,
  ): Promise<Body> {
    if (choice.kind === 'known') return this.bodies.lock(tx, choice.id);
    const { code, name } = choice;
    if (await this.bodies.isCodeTaken(tx, code))
      throw Refused.at('newCode', `There is a body with the code ${code} already`);
    const { kind, clockRule, clockLength, clockCitation } = body;
    const existence = { existsFrom: fromOn, existsUntil: null, successorId: null };
    const { contactName, contactEmail, contactTelephone, reportOf } = body;
    const contact = { contactName, contactEmail, contactTelephone, reportOf };
    const made = await this.bodies.add(tx, {
      code,
      name,
      kind,
      clockRule,
      clockLength,
      clockCitation,
      ...contact,
      ...existence,
      shortName: null,
    });
    const subject = { kind: 'body', id: made.id, reference: name };
    await record({ action: 'added it', subject, after: { code, name, kind, existsFrom: fromOn } });
    return made;
  }
}
