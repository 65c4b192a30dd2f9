import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ClockRuleName } from '../deadlines/statutory-clock-law.rules.js';
import type { RecommendationDetails } from './details/recommendation-details.rules.js';

/** A recommendation as it enters the register. */
export type NewRecommendation = Partial<RecommendationDetails> & {
  readonly text: string;
  readonly bodyId: number;
  readonly addresseeId: number;
  readonly meetingId: number | null;
  readonly documentId: number | null;
  readonly quote: string | null;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
  readonly madeOn: CalendarDay;
  /** Whether that is the day, and not only the latest that it can be; true where nothing is said. */
  readonly isMadeOnKnown?: boolean;
  /** That of the addressee where nothing is said. */
  readonly clockRule?: ClockRuleName;
  readonly clockLength?: string | null;
  readonly clockCitation?: string | null;
  /** `published` where nothing is said. */
  readonly publicity?: Publicity;
  readonly exemptGround?: ExemptGround | null;
  readonly publicSummary?: string | null;
  /** To whom else it is addressed; nobody where nothing is said. */
  readonly furtherAddresseeIds?: readonly number[];
  readonly tags?: readonly string[];
  readonly wards?: readonly string[];
};
