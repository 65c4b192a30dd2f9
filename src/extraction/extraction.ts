import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChangedBasis, ProposedFigure } from './figures/proposed-figure.js';

export type PaperKind = 'minutes' | 'final-report' | 'tracker' | 'response' | 'other';
export type ItemType = 'recommendation' | 'action' | 'noted' | 'decision' | 'commitment';
export type Confidence = 'high' | 'medium' | 'low';
export type Decision = 'accepted' | 'accepted-in-part' | 'rejected';
export type ProposedCadence =
  | 'weekly'
  | 'monthly'
  | 'six-weekly'
  | 'quarterly'
  | 'six-monthly'
  | 'annual'
  | 'each-meeting'
  | 'regular';

/** Somebody at the meeting, as the paper lists them. `role` is null where none is printed. */
export interface Attendee {
  name: string;
  role: string | null;
}

/** What a paper says of itself. `body` and `title` are as written. */
export interface PaperFacts {
  kind: PaperKind;
  body: string | null;
  meetingDate: CalendarDay | null;
  title: string;
  present: Attendee[];
  /** The day that "next meeting" means, where the paper gives it. */
  nextMeeting: CalendarDay | null;
}

/** One proposal for a person to accept, correct or refuse. `start` and `end` are UTF-16 offsets into the text read. */
export interface ProposedItem {
  type: ItemType;
  /** The paper's own label as printed, without a closing full stop: `32 a)`, `(ii)`, `4`. */
  reference: string | null;
  /** The whole text, line breaks and page furniture mended, without marker and keyword. */
  text: string;
  owner: string | null;
  dueOn: CalendarDay | null;
  /** The words that say when, where they do not name a complete date. */
  duePhrase: string | null;
  cadence: ProposedCadence | null;
  agendaItem: string | null;
  /** For a commitment that a resolution repeats: that resolution's index among the items. */
  coveredBy: number | null;
  /** The member's question that it answers, in the words of the paper. */
  question: string | null;
  start: number;
  end: number;
  /** The rule that proposed it, for the person who reviews. */
  rule: string;
  confidence: Confidence;
  /** `unanswered`: a member's question to which the paper gives no answer. */
  note: 'unanswered' | null;
}

/** What an executive or a partner answers to one recommendation. Offsets as in {@link ProposedItem}. */
export interface ExtractedAnswer {
  /** The recommendation's label as printed. */
  recommendation: string | null;
  recommendationText: string | null;
  /** Null where the paper gives no plain word for it. */
  decision: Decision | null;
  reasons: string | null;
  action: string | null;
  owner: string | null;
  dueOn: CalendarDay | null;
  duePhrase: string | null;
  start: number;
  end: number;
}

export interface Extraction {
  document: PaperFacts;
  items: ProposedItem[];
  /** One for each recommendation that a response answers, in the order of the paper; empty for other papers. */
  answers: ExtractedAnswer[];
  /** What a report that only informs counts, as values for a measure; empty for other papers. */
  figures: ProposedFigure[];
  /** Where it says that its figures are counted another way than before. */
  bases: ChangedBasis[];
}
