import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import { isNameToRemember, plainName } from '../documents/name-match.rules.js';
import { OwnerAliasesRepository } from '../documents/owner-aliases.repository.js';
import type { Proposal } from '../documents/proposal.entity.js';
import { OwnersRepository } from '../people/owners.repository.js';
import { Refused } from '../web/errors.js';
import type { Kept, OwnerToAdd } from './decision.js';
import { proposalFieldOf, proposalName } from './forms/proposal-fields.form.js';

type Accepted = { readonly proposal: Proposal; readonly kept: Kept };

/** Makes the owners that a review names for the first time, and remembers whom the words of a paper meant. */
@Injectable()
export class ReviewedOwnersService {
  constructor(
    private readonly owners: OwnersRepository,
    private readonly aliases: OwnerAliasesRepository,
  ) {}

  /**
   * The accepted proposals with every owner known; one name that stands in several of them makes one owner.
   * @throws Refused where an owner of the name is there already, retired or made meanwhile
   */
  async settle<Each extends Accepted>(change: Change, accepted: readonly Each[]): Promise<Each[]> {
    const made = new Map<string, number>();
    const settled: Each[] = [];
    for (const each of accepted) {
      const { proposal, kept } = each;
      const name = plainName(kept.newOwner?.name ?? '');
      const ownerId = kept.newOwner
        ? (made.get(name) ?? (await this.make(change, kept.newOwner, proposal)))
        : kept.ownerId;
      if (kept.newOwner && ownerId !== null) made.set(name, ownerId);
      if (ownerId !== null) await this.remember(change, proposal.ownerAsWritten, ownerId);
      settled.push({ ...each, kept: { ...kept, ownerId, newOwner: null } });
    }
    return settled;
  }

  private async make({ tx, record }: Change, owner: OwnerToAdd, proposal: Proposal): Promise<number> {
    if (await this.owners.isNameTaken(tx, owner.name, null)) {
      const message =
        'There is, or was, an owner with this name. Select it from the list, or enter another name';
      throw Refused.at(proposalFieldOf(proposal.id, 'newName'), `${proposalName(proposal)}: ${message}`);
    }
    const { id, name } = await this.owners.add(tx, {
      ...owner,
      ...{ directorate: null, organisation: null, retiredOn: null },
    });
    await record({ action: 'added it', subject: { kind: 'owner', id, reference: name }, after: owner });
    return id;
  }

  private async remember({ tx, at, by }: Change, asWritten: string | null, ownerId: number): Promise<void> {
    if (asWritten === null || !isNameToRemember(asWritten)) return;
    const words = plainName(asWritten);
    await this.aliases.learn(tx, { words, ownerId, recordedById: by.accountId, recordedAt: at });
  }
}
