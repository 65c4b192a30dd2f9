import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { Refused } from '../web/errors.js';
import { BodiesRepository } from './bodies.repository.js';
import type { Body } from './body.entity.js';
import { daysFault } from './body-existence.rules.js';
import { bodyPath } from './body-path.js';

export type BodyFacts = Pick<
  Body,
  | 'name'
  | 'shortName'
  | 'kind'
  | 'existsFrom'
  | 'existsUntil'
  | 'contactName'
  | 'contactEmail'
  | 'contactTelephone'
  | 'reportOf'
>;

/** Boards, panels, committees, the executive and partners. */
@Injectable()
export class BodiesService {
  constructor(
    private readonly changes: Changes,
    private readonly bodies: BodiesRepository,
  ) {}

  /** @param code in capitals. @throws Refused where the code is taken, or the days are in the wrong order */
  async add(by: By, code: string, facts: BodyFacts): Promise<void> {
    requireDays(facts);
    await this.changes.make(by, async ({ tx, record }) => {
      if (await this.bodies.isCodeTaken(tx, code))
        throw Refused.at('code', `There is a body with the code ${code} already`);
      const rest = { successorId: null, clockRule: null, clockLength: null, clockCitation: null };
      const body = await this.bodies.add(tx, { code, ...facts, ...rest });
      await record({ action: 'added it', subject: subjectOf(body), after: { code, ...facts } });
    });
  }

  /**
   * The code stays: addresses and the command line know it. A body whose last day is taken away exists again and has no successor.
   * @param seen the last entry of the trail when the form was opened
   * @throws NotFound, ChangedMeanwhile, Refused
   */
  async amend(by: By, id: number, facts: BodyFacts, seen: number): Promise<void> {
    requireDays(facts);
    await this.changes.make(by, async ({ tx, record }) => {
      const body = await this.bodies.lock(tx, id);
      await requireUnchanged(tx, subjectOf(body), bodyPath(body.code), seen);
      const successorId = facts.existsUntil === null ? null : body.successorId;
      await this.bodies.change(tx, id, { ...facts, successorId });
      const {
        name,
        shortName,
        kind,
        existsFrom,
        existsUntil,
        contactName,
        contactEmail,
        contactTelephone,
        reportOf,
      } = body;
      const contact = { contactName, contactEmail, contactTelephone, reportOf };
      const before = { name, shortName, kind, existsFrom, existsUntil, ...contact };
      await record({ action: 'changed it', subject: subjectOf(body), before, after: facts });
    });
  }
}

function requireDays({ existsFrom, existsUntil }: BodyFacts): void {
  const fault = daysFault(existsFrom, existsUntil);
  if (fault) throw Refused.at(fault.field, fault.message);
}

function subjectOf({ id, name }: Pick<Body, 'id' | 'name'>): Subject {
  return { kind: 'body', id, reference: name };
}
