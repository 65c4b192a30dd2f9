import type { TypedDay } from '../../web/british-day-field.js';

/** What was typed about one recommendation. */
export type TypedAnswer = {
  readonly decision: string;
  readonly reasons: string;
  readonly action: string;
  readonly owner: string;
  readonly due: TypedDay;
};

/** What was typed into the form of a response, right or wrong, to be shown again. */
export type TypedResponse = {
  /** The code of the body that answers. */
  readonly body: string;
  readonly decidedOn: TypedDay;
  readonly decidedBy: string;
  readonly words: string;
  readonly publishedAt: string;
  /** The id of the meeting; empty for none. */
  readonly meeting: string;
  /** Why an earlier recording is put right. */
  readonly reason: string;
  /** By the reference as in addresses. */
  readonly answers: Readonly<Record<string, TypedAnswer>>;
};

const NOTHING: TypedDay = { day: '', month: '', year: '' };

/** A recommendation about which nothing was typed. */
export const BLANK_ANSWER: TypedAnswer = { decision: '', reasons: '', action: '', owner: '', due: NOTHING };

const NOTHING_SAID: TypedResponse = {
  body: '',
  decidedOn: NOTHING,
  decidedBy: '',
  words: '',
  publishedAt: '',
  meeting: '',
  reason: '',
  answers: {},
};

/** The form as it opens. @param body the code of the addressee */
export function blankResponse(body: string): TypedResponse {
  return { ...NOTHING_SAID, body };
}
