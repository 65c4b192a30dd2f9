import type { CurrentDelegation } from '../../answer-links/answer-delegations.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { OwnBodiesSwitch } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';
import { type ShownRequest, shownRequest } from './request-choice.view.js';
import type {
  DecisionOffer,
  DecisionOrLaying,
  TypedRequestDecision,
} from './request-decision-fields.form.js';
import { type RequestDecisionFormView, requestDecisionFormView } from './request-decision-form.view.js';
import type { UndoOfDecision } from './request-undo.view.js';
import { requestsFile } from './requests-file.view.js';

export type RequestsView = PageView & {
  readonly ownBodies: OwnBodiesSwitch | null;
  /** What this viewer decided last, while it may be undone. */
  readonly undo: UndoOfDecision | null;
  /** Null where nothing waits. */
  readonly form: RequestDecisionFormView | null;
  readonly decided: readonly ShownRequest[];
  /** All of them, to be taken away. */
  readonly file: TableArguments;
  /** Who answers in whose place today. */
  readonly delegations: readonly { readonly words: string; readonly who: string; readonly action: string }[];
};

/** A form that was sent: with what is wrong with it, or with what it will do where that is asked first. */
export type TypedRequests = {
  readonly typed: TypedRequestDecision;
  readonly faults: readonly FieldError[];
  readonly coming?: DecisionOrLaying;
};

/** The page of what owners asked for. @param ticked those that a link to the page names */
export function requestsView(
  offer: DecisionOffer,
  decided: readonly RequestRow[],
  delegations: readonly CurrentDelegation[],
  ticked: readonly number[],
  again: TypedRequests | null,
): RequestsView {
  const faults = again?.faults ?? [];
  return {
    title: 'Requests',
    faults,
    ownBodies: null,
    undo: null,
    form:
      offer.requests.length > 0
        ? requestDecisionFormView(
            '/requests',
            offer,
            again?.typed ?? null,
            faults,
            ticked,
            again?.coming ?? null,
          )
        : null,
    decided: decided.map((request) => shownRequest(request)),
    file: requestsFile([...offer.requests, ...decided]),
    delegations: delegations.map(({ id, fromName, toName, toAddress, untilOn, items }) => ({
      words: `${toName} (${toAddress}) answers in place of ${fromName} until ${spokenDay(untilOn)}: ${items.map(({ reference }) => reference).join(', ')}.`,
      who: toName,
      action: `/requests/delegations/${id}/end`,
    })),
  };
}
