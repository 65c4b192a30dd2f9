import type { ActionOrigin } from '../../actions/action.rules.js';
import type { Claim } from '../../actions/updates/claim.rules.js';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { Cadence } from '../../calendar/cadence.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import type { ChosenLinkKind } from '../../items/links/item-link.rules.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { BodyCode } from './body-code.js';
import type { DaysFromToday, MeetingPoint } from './days-from-today.js';
import type { OwnerKey } from './owners.js';
import type { PaperKey } from './papers/paper.js';

export type ExampleVerdict = {
  readonly at: MeetingPoint;
  readonly verdict: Verdict;
  readonly words?: string;
  /** The key of the recommendation that took its place. */
  readonly supersededBy?: string;
};

export type ExampleUpdate = {
  readonly on: DaysFromToday;
  /** Whether it reports the last occurrence of a duty up to that day. */
  readonly meets?: 'the latest occurrence';
  readonly claim: Claim;
  readonly words: string;
  readonly forecast?: DaysFromToday;
  readonly evidence?: ExampleEvidence;
};

export type ExampleEvidence =
  | { readonly title: string; readonly address: string }
  | { readonly title: string; readonly file: { readonly name: string; readonly text: string } };

/** That the action became another owner's. */
export type ExampleReassignment = {
  readonly on: DaysFromToday;
  readonly to: OwnerKey;
  readonly why: string;
};

export type ExampleExtension = {
  readonly on: DaysFromToday;
  readonly from: DaysFromToday;
  readonly to: DaysFromToday;
  readonly agreedBy: string;
  readonly reason: string;
};

export type ExampleAction = {
  readonly origin: ActionOrigin;
  readonly label?: string;
  readonly text: string;
  /** The member’s question that it answers. */
  readonly question?: string;
  readonly body: BodyCode;
  readonly owner: OwnerKey | null;
  readonly ownerAsWritten?: string;
  readonly madeAt: MeetingPoint;
  /** The paper in which its words stand. */
  readonly paper?: PaperKey;
  /** As it stands after the extensions. */
  readonly due: DaysFromToday | null;
  /** The body at whose next meeting, or whose nth one, it is due; then `due` is null. */
  readonly dueAt?: { readonly body: BodyCode; readonly nth: number };
  readonly cadence?: Cadence;
  readonly passedOn?: ExampleReassignment;
  readonly publicity?: Publicity;
  readonly exemptGround?: ExemptGround;
  readonly publicSummary?: string;
  readonly extensions?: readonly ExampleExtension[];
  readonly updates?: readonly ExampleUpdate[];
  readonly verdicts?: readonly ExampleVerdict[];
};

/** An action of a recommendation's plan: the body and the meeting are those of the recommendation and its answer. */
export type ExampleAgreedAction = Omit<ExampleAction, 'origin' | 'body' | 'madeAt'>;

export type ClockStart = {
  readonly kind: 'notice' | 'receipt' | 'request' | 'report' | 'start';
  /** Days after the meeting that made the recommendation. */
  readonly after: number;
  /** The day that was recorded first, by mistake, and when that was put right. */
  readonly wrongly?: { readonly after: number; readonly until: number; readonly reason: string };
};

export type ExampleAnswer = {
  readonly at: MeetingPoint | DaysFromToday;
  readonly decision: ResponseDecision;
  readonly reasons?: string;
  readonly paper?: PaperKey;
};

/** How a recommendation was worded at first, and when that was put right. */
export type ExampleCorrection = {
  readonly first: string;
  /** Days after the meeting that made it. */
  readonly after: number;
  readonly reason: string;
};

/** What an item has to do with another or with a paper. */
export type ExampleLink = {
  readonly kind: ChosenLinkKind;
  readonly to: { readonly recommendation: string } | { readonly paper: PaperKey };
  readonly on: DaysFromToday | MeetingPoint;
  readonly note?: string;
};

/** What a panel did with a recommendation itself at a later meeting. */
export type ExampleEnded = {
  readonly kind: 'withdrawn' | 'split' | 'merged';
  readonly at: MeetingPoint;
  readonly reason: string;
  /** The keys of what took its place. */
  readonly into?: readonly string[];
};

export type ExampleRecommendation = {
  readonly key: string;
  readonly label?: string;
  readonly text: string;
  readonly body: BodyCode;
  readonly to: BodyCode;
  /** To whom else it is addressed. */
  readonly alsoTo?: readonly BodyCode[];
  /** Where its words were put right later. */
  readonly corrected?: ExampleCorrection;
  readonly links?: readonly ExampleLink[];
  readonly madeAt: MeetingPoint;
  readonly paper?: PaperKey;
  readonly tags?: readonly string[];
  readonly wards?: readonly string[];
  readonly ended?: ExampleEnded;
  readonly rule?: ClockRuleName;
  /** The council's own length, for the local rule: `8w`. */
  readonly length?: string;
  readonly started?: readonly ClockStart[];
  readonly answer?: ExampleAnswer;
  /** A later answer; the first one stays. */
  readonly answeredAgain?: ExampleAnswer;
  readonly actions?: readonly ExampleAgreedAction[];
  readonly verdicts?: readonly ExampleVerdict[];
};
