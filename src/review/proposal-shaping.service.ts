import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { Document } from '../documents/document.entity.js';
import type { Place } from '../documents/find-words.rules.js';
import type { Proposal } from '../documents/proposal.entity.js';
import type { ProposalType } from '../documents/proposal.rules.js';
import { ProposalsRepository } from '../documents/proposals.repository.js';
import { Refused } from '../web/errors.js';
import {
  addedAt,
  headingAt,
  mergedFrom,
  neighboursOf,
  shapingOf,
  splitInto,
  wordsNow,
} from './proposal-shaping.rules.js';

export type Neighbour = 'before' | 'after';

const DECIDED =
  'Somebody has decided on this proposal in the meantime. Go back to the review to see it as it is now';

/** Cuts and joins proposals and adds to them. Nothing enters the register by it: what is made waits for a decision. */
@Injectable()
export class ProposalShapingService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly changes: Changes,
  ) {}

  /** Puts two or more proposals in the place of one. @returns the id of the first. @throws Refused where it is decided already */
  async split(by: By, documentId: number, proposalId: number, parts: readonly string[]): Promise<number> {
    return this.changes.make(by, async (change) => {
      const { document, proposals } = await this.proposals.hold(change.tx, documentId);
      const parent = openOne(proposals, proposalId, 'part1');
      const ids: number[] = [];
      for (const part of splitInto(parent, document.text, parts))
        ids.push(await this.proposals.add(change.tx, part, ids.length === 0 ? [parent.position] : []));
      const before = { text: parent.text };
      await record(change, document, 'split a proposal', { before, after: { texts: parts } });
      return ids[0] ?? proposalId;
    });
  }

  /** Puts one proposal in the place of two neighbours. @returns its id. @throws Refused where one of them is decided already */
  async merge(
    by: By,
    documentId: number,
    proposalId: number,
    neighbour: Neighbour,
    text: string,
  ): Promise<number> {
    return this.changes.make(by, async (change) => {
      const { document, proposals } = await this.proposals.hold(change.tx, documentId);
      const main = openOne(proposals, proposalId, 'neighbour');
      const other = neighboursOf(proposals, proposalId)[neighbour];
      if (!other) throw Refused.at('neighbour', DECIDED);
      const merged = mergedFrom(main, other, text);
      const id = await this.proposals.add(change.tx, merged, [main.position, other.position]);
      const before = { texts: [main, other].map(wordsNow) };
      await record(change, document, 'merged two proposals', { before, after: { text: merged.text } });
      return id;
    });
  }

  /**
   * Takes back the split or the merge that made a proposal; what was typed about its parts goes with them.
   * @returns the id of the first that waits again. @throws Refused where one of the parts is decided already
   */
  async undo(by: By, documentId: number, proposalId: number): Promise<number> {
    return this.changes.make(by, async (change) => {
      const { document, proposals } = await this.proposals.hold(change.tx, documentId);
      const shaping = shapingOf(proposals, proposalId);
      const made = shaping?.made.map(({ id }) => id) ?? [];
      const [first] = shaping?.replaced ?? [];
      if (!shaping || !first || (await this.proposals.isGoneOn(change.tx, made)))
        throw Refused.at('go', DECIDED);
      await this.proposals.unshape(change.tx, documentId, shaping);
      const [before, after] = [shaping.made, shaping.replaced].map((each) => ({ texts: each.map(wordsNow) }));
      const action =
        shaping.replaced.length > 1 ? 'undid the merge of two proposals' : 'undid the split of a proposal';
      await record(change, document, action, { before: before ?? null, after: after ?? {} });
      return first.id;
    });
  }

  /** Adds what the reading missed. @returns the id of the new proposal */
  async add(
    by: By,
    documentId: number,
    place: Place,
    { type, text }: { type: ProposalType; text: string },
  ): Promise<number> {
    return this.changes.make(by, async (change) => {
      const { document, proposals } = await this.proposals.hold(change.tx, documentId);
      const agendaItem = headingAt(document.text, proposals, place.start);
      const added = addedAt(documentId, place, { type, text, agendaItem });
      const id = await this.proposals.add(change.tx, added, []);
      await record(change, document, 'added a proposal', { before: null, after: { type, text } });
      return id;
    });
  }
}

function openOne(proposals: readonly Proposal[], id: number, field: string): Proposal {
  const found = proposals.find((each) => each.id === id);
  if (found?.state !== 'waiting' && found?.state !== 'skipped') throw Refused.at(field, DECIDED);
  return found;
}

async function record(
  change: Change,
  { id, title }: Document,
  action: string,
  facts: { before: Record<string, unknown> | null; after: Record<string, unknown> },
): Promise<void> {
  await change.record({ action, subject: { kind: 'document', id, reference: title }, ...facts });
}
