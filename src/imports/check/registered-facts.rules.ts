import { spokenDay } from '../../calendar/spoken-day.js';
import type { ExistingNames, RegisterItem } from '../import-plan.js';
import { matchingOwner } from '../rows/owner-match.rules.js';
import { inCell } from '../rows/read-days.rules.js';
import type { ActionRowFacts, RecommendationRowFacts, RowDraft } from '../rows/row-draft.js';
import { isSameText } from '../rows/same-item.rules.js';

type Facts = RecommendationRowFacts | ActionRowFacts;

/**
 * What a row says of an item of the register, in the register's own words where it says the same: what differs by spaces or by the
 * way in which an owner is written is no change.
 */
export function asRegistered<Stated extends Facts>(
  stated: Stated,
  item: RegisterItem,
  owners: ExistingNames['owners'],
): Stated {
  const { facts } = item;
  const settled = { ...stated, text: textOf(stated.text, item) };
  if (!('owner' in stated) || !('owner' in facts)) return withSameReasons(settled, facts);
  const isSameOwner =
    stated.owner !== null &&
    ((item.ownerId !== null && matchingOwner(stated.owner, owners)?.id === item.ownerId) ||
      isSameText(stated.owner, item.ownerShown ?? '') ||
      isSameText(stated.owner, facts.owner ?? ''));
  return { ...settled, owner: isSameOwner ? facts.owner : stated.owner };
}

/** What outsiders read in place of exempt words is never taken for the words themselves. */
function textOf(text: string, { facts, publicSummary }: RegisterItem): string {
  const isSummary = publicSummary !== null && isSameText(text, publicSummary);
  return isSummary || isSameText(text, facts.text) ? facts.text : text;
}

function withSameReasons<Stated extends Facts>(stated: Stated, facts: Facts): Stated {
  if (!('reasons' in stated) || !('reasons' in facts)) return stated;
  const isSame = stated.reasons !== null && isSameText(stated.reasons, facts.reasons ?? '');
  return isSame ? { ...stated, reasons: facts.reasons } : stated;
}

/** What a sheet cannot change of an item of the register, where it says otherwise. */
export function fixedFacts({ bodyId, addresseeId, madeOn }: RowDraft, item: RegisterItem): string[] {
  const { reference, facts } = item;
  const elsewhere = `correct it on the page of ${reference}`;
  return [
    ...(bodyId === item.bodyId ? [] : [inCell('body', `another body watches ${reference}: ${elsewhere}`)]),
    ...(item.kind === 'action' || addresseeId === item.addresseeId
      ? []
      : [inCell('addressee', `${reference} is addressed to another body: ${elsewhere}`)]),
    ...(madeOn && facts.madeOn && madeOn !== facts.madeOn
      ? [inCell('madeOn', `${reference} was made on ${spokenDay(facts.madeOn)}: ${elsewhere}`)]
      : []),
  ];
}
