import type { NewAction } from '../actions/new-action.js';
import type { Document } from '../documents/document.entity.js';
import type { Proposal } from '../documents/proposal.entity.js';
import type { NewRecommendation } from '../recommendations/new-recommendation.js';
import type { Kept } from './decision.js';
import { meansNextMeeting } from './next-meeting.rules.js';

/** An accepted recommendation as it enters the register, with quote and position. */
export function recommendationFrom(
  document: Document,
  proposal: Proposal,
  { text }: Kept,
  addresseeId: number,
): NewRecommendation {
  return {
    ...sourceOf(document, proposal),
    text,
    addresseeId,
  };
}

/** An accepted resolution or promise as an action, with quote and position. */
export function actionFrom(
  document: Document,
  proposal: Proposal,
  { type, text, ownerId, dueOn }: Kept,
): NewAction {
  return {
    ...sourceOf(document, proposal),
    origin: type === 'commitment' ? 'commitment' : 'resolution',
    text,
    ownerId,
    ownerAsWritten: proposal.ownerAsWritten,
    recommendationId: null,
    responseId: null,
    dueOn,
    cadence: proposal.cadence,
    question: proposal.question,
    ...atNextMeeting(document, proposal, dueOn),
  };
}

/** What is due at the next meeting follows that meeting, unless somebody set a day or it comes again. */
function atNextMeeting({ bodyId }: Document, { duePhrase, cadence }: Proposal, dueOn: Kept['dueOn']) {
  const isBound = dueOn === null && cadence === null && meansNextMeeting(duePhrase);
  return isBound ? { dueBodyId: bodyId, dueNth: 1 } : {};
}

/** Where an item stands in its paper. */
export function sourceOf(document: Document, { label, startOffset, endOffset }: Proposal) {
  return {
    label,
    bodyId: document.bodyId,
    meetingId: document.meetingId,
    documentId: document.id,
    quote: document.text.slice(startOffset, endOffset),
    startOffset,
    endOffset,
    madeOn: document.datedOn,
    publicity: document.publicity,
  };
}
