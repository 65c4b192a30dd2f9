import type { UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import type { StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import type { CurrentDelegation } from '../../answer-links/answer-delegations.queries.js';
import type { AnswerableItem, OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import type { Reference } from '../../items/references/reference.rules.js';
import type { LetterLine } from '../../recommendations/letters/notice-letters.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import type { DraftRow } from '../../responses/drafts/response-drafts.queries.js';
import { NotFound } from '../../web/errors.js';
import { anchorOf } from './answer-path.js';

/** Who the page takes its reader for. */
export type AnswerReader = {
  readonly address: string;
  /** The person; of a mailbox or a team, what it is called. */
  readonly name: string;
  /** False for a mailbox or a team, behind which anybody may sit: they give a name. */
  readonly isPerson: boolean;
  /** The name that somebody behind a mailbox gave with an earlier answer. */
  readonly givenName: string;
  /** In whose place the reader answers; null for whoever answers for an owner. */
  readonly inPlaceOf: string | null;
};

/** An action on the page, with what was said of it. */
export type AnsweredAction = {
  readonly action: ActionRow;
  readonly updates: readonly UpdateRow[];
  /** Every occurrence of a duty; none of what is done once. */
  readonly table: readonly StandingOccurrence[];
};

/** A recommendation to respond to for a body, with the duty and what was sent before. */
export type AnsweredResponse = {
  /** As that body is asked it. */
  readonly row: RecommendationRow;
  /** Where on the page it stands. */
  readonly anchor: string;
  /** What the law asks, as a sentence. */
  readonly duty: string;
  readonly source: string;
  /** How the date is worked out, step by step. */
  readonly explanation: readonly string[];
  readonly letters: readonly LetterLine[];
  /** The newest first. */
  readonly drafts: readonly DraftRow[];
};

/** Somebody at the page of their link. */
export type AnswerVisit = {
  readonly token: string;
  readonly opened: OpenedLink;
  readonly reader: AnswerReader;
  readonly actions: readonly AnsweredAction[];
  readonly responses: readonly AnsweredResponse[];
  /** What was asked about the items before, the newest first. */
  readonly requests: readonly RequestRow[];
  /** The updates that the reader said a moment ago and may undo, by their numbers. */
  readonly undoable: ReadonlySet<number>;
  /** Those that the reader said and may correct. */
  readonly correctable: ReadonlySet<number>;
  /** Who answers in the reader's place today. */
  readonly delegations: readonly CurrentDelegation[];
};

/** The action on the page that an address names. @throws NotFound where the link is not good for it */
export function requireAction({ actions }: AnswerVisit, wanted: Reference): AnsweredAction {
  const found = actions.find(
    ({ action }) => wanted.kind === 'A' && action.year === wanted.year && action.number === wanted.number,
  );
  if (!found) throw new NotFound('This matter');
  return found;
}

/** An item on the page, to ask something about. */
export type AskableItem = Reference & {
  readonly id: number;
  readonly reference: string;
  readonly ownerId: number | null;
};

/** The action or recommendation on the page that an address names. @throws NotFound where the link is not good for it */
export function requireItem(visit: AnswerVisit, wanted: Reference): AskableItem {
  if (wanted.kind === 'A') {
    const { id, year, number, reference: printed, ownerId } = requireAction(visit, wanted).action;
    return { kind: 'A', id, year, number, reference: printed, ownerId };
  }
  const { id, year, number, reference: printed } = requireResponse(visit, wanted).row;
  const linked = visit.opened.items.find((item) => item.kind === 'response' && item.id === id);
  return { kind: 'R', id, year, number, reference: printed, ownerId: linked?.ownerId ?? null };
}

/**
 * The recommendation to respond to that an address names.
 * @param bodyCode the body that answers; without it the first for which the reader answers
 * @throws NotFound where the link is not good for it
 */
export function requireResponse(
  { responses }: AnswerVisit,
  wanted: Reference,
  bodyCode?: unknown,
): AnsweredResponse {
  const found = responses.find(
    ({ row }) =>
      row.year === wanted.year &&
      row.number === wanted.number &&
      (bodyCode === undefined || row.addresseeCode === bodyCode),
  );
  if (!found || wanted.kind !== 'R') throw new NotFound('This matter');
  return found;
}

/** The items that a form names by their anchors; the only one where there is one. */
export function itemsNamed(
  { opened, actions, responses }: AnswerVisit,
  anchors: readonly string[],
): AnswerableItem[] {
  const { items } = opened;
  if (items.length === 1) return [...items];
  const named = [
    ...actions.map(({ action }) => ({
      kind: 'action',
      id: action.id,
      anchor: anchorOf({ kind: 'A', ...action }),
    })),
    ...responses.map(({ row }) => ({
      kind: 'response',
      id: row.id,
      anchor: anchorOf({ kind: 'R', ...row }),
    })),
  ].filter(({ anchor }) => anchors.includes(anchor));
  return items.filter((item) => named.some(({ kind, id }) => kind === item.kind && id === item.id));
}
