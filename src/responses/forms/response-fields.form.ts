import type { TypedContinuations } from '../../actions/continuations/continuations.form.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { NO_PLAN, type TypedPlan } from '../plan/plan-paste.form.js';

/** What was typed about one recommendation. */
export type TypedAnswer = {
  readonly decision: string;
  readonly reasons: string;
  readonly action: string;
  readonly owner: string;
  readonly due: TypedDay;
  /** An open action that the plan carries on, or that it is another; empty where nothing is said. */
  readonly carriesOn: string;
};

/** What was typed once for all recommendations of the form. */
export type TypedForAll = { readonly decision: string; readonly owner: string; readonly due: TypedDay };

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
  /** What becomes of the open actions of what is rejected, by field. */
  readonly continuations: TypedContinuations;
  readonly forAll: TypedForAll;
  /** The plan that was pasted for all of them. */
  readonly plan: TypedPlan;
  /** By the reference as in addresses. */
  readonly answers: Readonly<Record<string, TypedAnswer>>;
};

const NOTHING: TypedDay = { day: '', month: '', year: '' };

/** A recommendation about which nothing was typed. */
export const BLANK_ANSWER: TypedAnswer = {
  decision: '',
  reasons: '',
  action: '',
  owner: '',
  due: NOTHING,
  carriesOn: '',
};

const NOTHING_SAID: TypedResponse = {
  body: '',
  decidedOn: NOTHING,
  decidedBy: '',
  words: '',
  publishedAt: '',
  meeting: '',
  reason: '',
  continuations: {},
  forAll: { decision: '', owner: '', due: NOTHING },
  plan: NO_PLAN,
  answers: {},
};

/** The form as it opens. @param body the code of the addressee */
export function blankResponse(body: string): TypedResponse {
  return { ...NOTHING_SAID, body };
}
