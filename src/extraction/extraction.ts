import type { CalendarDay } from '../calendar/calendar-day.js';

export type PaperKind = 'minutes' | 'final-report' | 'tracker' | 'response' | 'other';
export type ItemType = 'recommendation' | 'action' | 'noted' | 'decision' | 'commitment';
export type Confidence = 'high' | 'medium' | 'low';
export type Cadence =
  | 'weekly'
  | 'monthly'
  | 'six-weekly'
  | 'quarterly'
  | 'six-monthly'
  | 'annual'
  | 'each-meeting'
  | 'regular';

/** What a paper says of itself. `body` and `title` are as written. */
export interface PaperFacts {
  kind: PaperKind;
  body: string | null;
  meetingDate: CalendarDay | null;
  title: string;
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
  cadence: Cadence | null;
  agendaItem: string | null;
  /** For a commitment that a resolution repeats: that resolution's index among the items. */
  coveredBy: number | null;
  start: number;
  end: number;
  /** The rule that proposed it, for the person who reviews. */
  rule: string;
  confidence: Confidence;
}

export interface Extraction {
  document: PaperFacts;
  items: ProposedItem[];
}
