import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { resolutionOn } from '../../requests/resolution.rules.js';
import type { PageView } from '../../web/page.js';
import { type ShownRequest, shownRequest } from '../requests/request-choice.view.js';
import type { DecisionOffer } from '../requests/request-decision-fields.form.js';
import {
  type RequestDecisionFormView,
  requestDecisionFormView,
} from '../requests/request-decision-form.view.js';
import type { TypedRequests } from '../requests/requests.view.js';

/** What lies before a meeting of requests, and who looks. */
export type MeetingRequests = {
  readonly meeting: MeetingRow;
  readonly rows: readonly RequestRow[];
  /** Whether the viewer may record what the meeting decided: it has been held. */
  readonly mayDecide: boolean;
  readonly offer: DecisionOffer;
};

export type MeetingRequestsView = PageView & {
  /** Null where nothing waits, or the viewer may not decide. */
  readonly form: RequestDecisionFormView | null;
  readonly waiting: readonly ShownRequest[];
  readonly waitsFor: string | null;
  readonly decided: readonly ShownRequest[];
  /** For the minutes; null where it decided none. */
  readonly resolution: string | null;
};

export function meetingRequestsView(
  { meeting, rows, mayDecide, offer }: MeetingRequests,
  again: TypedRequests | null,
): MeetingRequestsView {
  const path = meetingPath(meeting);
  const waiting = offer.requests;
  const decides = mayDecide && waiting.length > 0;
  const faults = again?.faults ?? [];
  return {
    title: `Requests before ${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    backLink: { text: 'The meeting', href: path },
    faults,
    form: decides
      ? requestDecisionFormView(
          `${path}/requests`,
          offer,
          again?.typed ?? null,
          faults,
          waiting.map(({ id }) => id),
          again?.coming ?? null,
        )
      : null,
    waiting: decides ? [] : waiting.map((request) => shownRequest(request)),
    waitsFor: decides || waiting.length === 0 ? null : `The meeting decides on ${spokenDay(meeting.heldOn)}.`,
    decided: rows.filter(({ outcome }) => outcome !== null).map((request) => shownRequest(request)),
    resolution: resolutionOn(rows, meeting),
  };
}
