import type { DocumentKind } from '../../../documents/document.rules.js';
import type { ProposalType } from '../../../documents/proposal.rules.js';
import type { BodyCode } from '../body-code.js';
import type { DaysFromToday, MeetingPoint } from '../days-from-today.js';

export type PaperKey = 'closer-to-home' | 'adult-minutes' | 'trust-letter' | 'environment-minutes';

/** What was accepted of a reading of the paper, besides the items that tell of it themselves. */
export type PaperProposal = {
  readonly type: ProposalType;
  readonly text: string;
  readonly label?: string;
  readonly owner?: string;
  readonly duePhrase?: string;
};

/** A committee paper of the example council; it names days, so it is written on the day of loading. */
export type Paper = {
  readonly key: PaperKey;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly body: BodyCode;
  /** The meeting it belongs to, or the day it bears. */
  readonly of: MeetingPoint | DaysFromToday;
  readonly filename: string;
  /** @param dayOf a meeting's day, or a day from today, in words */
  write(dayOf: (point: MeetingPoint | DaysFromToday) => string): string;
  /** What the reader finds, for a paper that waits for review; else what was decided about it. */
  readonly proposals: readonly PaperProposal[] | 'as-read';
};
