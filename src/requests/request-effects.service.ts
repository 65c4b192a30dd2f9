import { Injectable } from '@nestjs/common';
import type { Action } from '../actions/action.entity.js';
import { ActionsRepository } from '../actions/actions.repository.js';
import { ActionsService } from '../actions/actions.service.js';
import { ActionExtensionsService } from '../actions/extensions/action-extensions.service.js';
import type { Change } from '../audit/change.js';
import { dayInLondon } from '../calendar/clock.js';
import type { Reference } from '../items/references/reference.rules.js';
import { Refused } from '../web/errors.js';
import type { RequestDecision } from './request-decision.js';
import type { RequestOutcome } from './request-outcome.entity.js';
import type { RequestRow } from './requests.queries.js';
import { RequestsRepository } from './requests.repository.js';

/** What a decision changed about the item. */
type Effect = Pick<RequestOutcome, 'newDueOn' | 'newOwnerId'>;

/** What granting a request does to its item. */
@Injectable()
export class RequestEffectsService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly amendments: ActionsService,
    private readonly extensions: ActionExtensionsService,
    private readonly requests: RequestsRepository,
  ) {}

  /** @throws Refused naming the item, where it cannot be granted so */
  async grant(
    change: Change,
    recordedById: number,
    request: RequestRow,
    decision: RequestDecision,
  ): Promise<Effect> {
    // Of a recommendation somebody else may answer, but its addressee and its date are the law's.
    if (request.itemKind === 'R') return { newDueOn: null, newOwnerId: null };
    return named(request.reference, () =>
      request.kind === 'more-time'
        ? this.extend(change, recordedById, request, decision)
        : this.reassign(change, request, decision),
    );
  }

  private async extend(
    change: Change,
    recordedById: number,
    { year, number, askedBy, ownerName, untilOn, reason }: RequestRow,
    { newDueOn, decidedBy, decidedOn }: RequestDecision,
  ): Promise<Effect> {
    const granted = newDueOn ?? untilOn;
    if (!granted) throw Refused.at('newDueOn', 'Enter the new due date');
    const action = await this.lockOpen(change, { kind: 'A', year, number });
    const asker = ownerName && ownerName !== askedBy ? `${askedBy}, for ${ownerName}` : askedBy;
    const extension = { newDueOn: granted, askedBy: asker, agreedBy: decidedBy, agreedOn: decidedOn, reason };
    await this.extensions.extendIn(change, recordedById, action, extension);
    return { newDueOn: granted, newOwnerId: null };
  }

  /** @throws Refused where scrutiny has closed the action since it was asked */
  private async lockOpen({ tx, at }: Change, reference: Reference): Promise<Action> {
    const action = await this.actions.lock(tx, reference);
    if (await this.requests.isClosed(tx, action.id, dayInLondon(at)))
      throw Refused.at('requests', 'It is closed, so nothing can be granted. Refuse the request');
    return action;
  }

  private async reassign(
    change: Change,
    { year, number, reason }: RequestRow,
    { newOwnerId }: RequestDecision,
  ): Promise<Effect> {
    const action = await this.lockOpen(change, { kind: 'A', year, number });
    if (newOwnerId === null) throw Refused.at('newOwner', 'Select whose it is');
    if (newOwnerId === action.ownerId)
      throw Refused.at('newOwner', 'Select a different owner from the present one');
    await this.amendments.amendIn(change, action, { ownerId: newOwnerId, dueOn: null }, reason);
    return { newDueOn: null, newOwnerId };
  }
}

/** Of many that are granted at once the one that cannot be is named. */
async function named<T>(reference: string, useCase: () => Promise<T>): Promise<T> {
  try {
    return await useCase();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [{ field, message }] = error.faults;
    const known = field === 'agreedOn' ? 'decidedOn' : field === 'owner' ? 'newOwner' : field;
    throw new Refused([{ field: known, message: `${reference}: ${message}` }]);
  }
}
