import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { type AnswerDelegationView, answerDelegationView } from './answer-delegation.view.js';
import { type AnswerActionView, answerActionView } from './answer-item.view.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import { answerPath } from './answer-path.js';
import { type AnswerResponseView, answerResponseView } from './answer-response.view.js';
import { type AnswerTogetherView, answerTogetherView } from './answer-together.view.js';
import type { AnswerReader, AnswerVisit } from './answer-visit.js';
import { type AnswerWordFormView, answerWordFormViews } from './answer-word-form.view.js';
import type { TypedOnPage } from './typed-on-page.js';

/** The page of a link. */
export type AnswerView = PageView & {
  readonly done: string | null;
  /** Where the page says that somebody is there; null where that is known. */
  readonly opening: { readonly path: string; readonly formKey: string } | null;
  readonly reader: string;
  readonly notYou: string;
  readonly worksUntil: string;
  /** The items, to go to where there are several. */
  readonly contents: readonly { readonly anchor: string; readonly text: string }[];
  readonly actions: readonly AnswerActionView[];
  readonly responses: readonly AnswerResponseView[];
  /** Says the same of several; null where there are not several. */
  readonly together: AnswerTogetherView | null;
  /** The responses in Word, one form for each body for which the reader answers. */
  readonly wordForms: readonly AnswerWordFormView[];
  /** Null for somebody who answers in another's place already. */
  readonly delegation: AnswerDelegationView | null;
};

export type AnswerPageState = {
  readonly formKey: string;
  readonly today: CalendarDay;
  /** What was just done, in a sentence. */
  readonly done: string | null;
  readonly typed: TypedOnPage | null;
};

export function answerView(visit: AnswerVisit, { formKey, today, done, typed }: AnswerPageState): AnswerView {
  const { token, opened, reader, actions, responses } = visit;
  const frame: AnswerPageFrame = { path: answerPath(token), formKey, today };
  const typedOf = (reference: string) => (typed?.reference === reference ? typed : null);
  const shown = actions.map((answered) =>
    answerActionView(answered, visit, frame, typedOf(answered.action.reference)),
  );
  const asked = responses.map((answered) =>
    answerResponseView(answered, visit, frame, typedOf(answered.row.reference)),
  );
  const items = [...shown, ...asked];
  const matters = items.filter(
    ({ reference }, index) => items.findIndex((each) => each.reference === reference) === index,
  );
  return {
    title: items.length === 1 ? `Answer on ${items[0]?.reference}` : `Answer on ${items.length} matters`,
    faults: typed ? atTheirForm(typed) : [],
    done,
    opening: opened.link.isOpened ? null : { path: answerPath(token, '/openings'), formKey },
    reader: readerWords(reader),
    notYou: reader.isPerson
      ? 'If that is not you, close this page. What is saved here is recorded under that name.'
      : 'Give your own name with what you save.',
    worksUntil: spokenDay(opened.link.expiresOn),
    contents:
      items.length > 1
        ? items.map((item) => ({
            anchor: item.anchor,
            text: inContents(item, matters.length < items.length),
          }))
        : [],
    actions: shown,
    responses: asked,
    together: answerTogetherView(visit, frame, typed),
    wordForms: answerWordFormViews(visit, frame, typed),
    delegation: answerDelegationView(visit, frame, matters, typed?.delegation ?? null),
  };
}

/** The faults of one of several forms lead into that one, and say of which item they are. */
function atTheirForm({ reference, suffix, faults }: TypedOnPage): FieldError[] {
  return faults.map(({ field, message }) => ({
    field: field === null ? null : `${field}${suffix}`,
    message: reference === null ? message : `${reference}: ${message}`,
  }));
}

function readerWords({ name, address, isPerson, inPlaceOf }: AnswerReader): string {
  if (inPlaceOf !== null) return `${name} (${address}), who answers in place of ${inPlaceOf}`;
  return isPerson ? `${name} (${address})` : `somebody who reads the mailbox of ${name} (${address})`;
}

/** @param isForSeveral whether the reader answers for several bodies that are asked the same */
function inContents(item: AnswerActionView | AnswerResponseView, isForSeveral: boolean): string {
  const body = isForSeveral && 'addressee' in item ? ` (${item.addressee})` : '';
  return `${item.reference}${body}: ${firstWords(item.text)}`;
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).replace(/\s\S*$/, '')} …` : line;
}
