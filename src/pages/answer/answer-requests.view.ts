import { spokenDay } from '../../calendar/spoken-day.js';
import type { TypedRequest } from '../../requests/request.form.js';
import { REQUEST_STATE_NAMES, type RequestKind, whichRequest } from '../../requests/request.rules.js';
import { REASON_HINT, untilWhenField } from '../../requests/request-fields.view.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import type { DateInputArguments } from '../../web/govuk/date-input.js';
import { dateWithSuffix, withSuffix } from '../../web/govuk/field-suffix.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import { type AnswerFormFrame, senderField } from './answer-fields.view.js';
import type { AnswerReader } from './answer-visit.js';
import type { SentBack } from './typed-on-page.js';

/** A form that asks for something: more time, or to be rid of the item. */
export type AnswerRequestFormView = AnswerFormFrame & {
  readonly kind: RequestKind;
  readonly untilOn: DateInputArguments | null;
  readonly reason: TextareaArguments;
  readonly whose: InputArguments | null;
};

/** What was asked before, and what came of it. */
export type EarlierRequests = {
  readonly words: string;
  readonly answer: string | null;
  /** Takes it back; null where it was decided. */
  readonly withdrawal: { readonly action: string; readonly formKey: string; readonly what: string } | null;
};

/** The names of the fields of the one form that its other form on the same item has too. */
const ENDINGS: Record<RequestKind, string> = { 'more-time': '_time', 'not-mine': '_other' };

/** What the names of the fields of a request about an item end with. */
export function requestSuffix(kind: RequestKind, anchor: string): string {
  return `${ENDINGS[kind]}_${anchor}`;
}

export function answerRequestFormView(
  kind: RequestKind,
  reader: AnswerReader,
  frame: Omit<AnswerFormFrame, 'sender' | 'isOpen'>,
  anchor: string,
  typedOnPage: SentBack<TypedRequest> | null,
): AnswerRequestFormView {
  const typed = typedOnPage?.form.kind === kind ? typedOnPage : null;
  const faults = typed?.faults ?? [];
  const at = messagesOf(faults);
  const suffix = requestSuffix(kind, anchor);
  const untilOn = untilWhenField(typed?.untilOn ?? null, at('untilOn'));
  const reason = textArea({
    name: 'reason',
    label: kind === 'more-time' ? 'Why is more time needed?' : 'Why is it not yours?',
    hint: REASON_HINT,
    value: typed?.form.reason ?? null,
    rows: 3,
    error: at('reason'),
  });
  const whose = textInput({
    name: 'whose',
    label: 'Whose is it, as far as you know? (optional)',
    value: typed?.form.whose ?? null,
    error: at('whose'),
  });
  return {
    ...frame,
    kind,
    isOpen: typed !== null,
    sender: senderField(reader, suffix, typed?.sender ?? reader.givenName, faults),
    untilOn: kind === 'more-time' ? dateWithSuffix(untilOn, suffix) : null,
    reason: withSuffix(reason, suffix),
    whose: kind === 'not-mine' ? withSuffix(whose, suffix) : null,
  };
}

/** A request in words, with its answer where there is one. @param path of the item's forms */
export function askedBefore(request: RequestRow, path: string, formKey: string): EarlierRequests {
  const { kind, askedOn, untilOn, askedBy, nth, outcome, words, decidedBy, decidedOn, laidBefore } = request;
  const which = whichRequest(nth);
  const what =
    kind === 'more-time' && untilOn ? `more time until ${spokenDay(untilOn)}` : 'passing it to somebody else';
  const laid = laidBefore && `It goes to ${laidBefore.bodyName} on ${spokenDay(laidBefore.heldOn)}`;
  const state = REQUEST_STATE_NAMES[outcome ?? 'waiting'];
  const decided =
    decidedOn && `${state} on ${spokenDay(decidedOn)} by ${decidedBy}${words ? `: ${words}` : ''}`;
  return {
    words: `${askedBy} asked on ${spokenDay(askedOn)} for ${what}${which ? ` (${which})` : ''}`,
    answer: decided ?? laid ?? 'It is waiting for an answer',
    withdrawal:
      outcome === null ? { action: `${path}/requests/${request.id}/withdrawal`, formKey, what } : null,
  };
}
