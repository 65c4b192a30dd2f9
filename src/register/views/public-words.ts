import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import {
  formatReference,
  type ReferenceKind,
  referenceInPath,
} from '../../items/references/reference.rules.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { DECISION_WORDS } from '../../reports/progress/decision-words.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PublicAction, PublicRecommendation } from '../public-items.js';

type Numbered = { readonly year: number; readonly number: number };

/** Where the public reads an item: `/register/R2022-014`. */
export function publicPath(kind: ReferenceKind, { year, number }: Numbered): string {
  return `/register/${referenceInPath({ kind, year, number })}`;
}

export function publicReference(kind: ReferenceKind, { year, number }: Numbered): string {
  return formatReference({ kind, year, number });
}

export function recommendationTag({ state }: PublicRecommendation): Tag {
  const { label, tag: colour } = describeRecommendationState(state);
  return tag(label, colour);
}

export function actionTag({ state }: PublicAction): Tag {
  const { label, tag: colour } = describeActionState(state);
  return tag(label, colour);
}

type Answer = {
  readonly decision: PublicRecommendation['decision'];
  readonly decidedOn: PublicRecommendation['decidedOn'];
};

/** “Accepted in part on 20 June 2022”; where several bodies are asked, with the name of the one that is to answer. */
export function answerWords(item: PublicRecommendation): string {
  if (item.furtherAddressees.length > 0) return answerOf(item.answeredBy ?? item.addressee, item);
  if (!item.decision || !item.decidedOn) return 'Not answered yet';
  if (!item.isDecidedOnKnown) return `${DECISION_WORDS[item.decision]}; the day is not known`;
  return `${DECISION_WORDS[item.decision]} on ${spokenDay(item.decidedOn)}`;
}

/** “Executive: accepted in part, 20 June 2022” */
export function answerOf(body: string, { decision, decidedOn }: Answer): string {
  if (!decision || !decidedOn) return `${body}: not answered yet`;
  return `${body}: ${DECISION_WORDS[decision].toLowerCase()}, ${spokenDay(decidedOn)}`;
}

/** What every body that is asked says, the one that is to answer first. */
export function allAnswers(item: PublicRecommendation): string {
  const further = item.furtherAnswers.map((answer) => answerOf(answer.body, answer));
  return [answerWords(item), ...further, ...silenceWords(item)].join('; ');
}

/** “Harbour NHS Trust: not answered yet”, for each further addressee that said nothing. */
export function silenceWords({ furtherAddressees, furtherAnswers }: PublicRecommendation): string[] {
  const answered = furtherAnswers.map(({ body }) => body);
  // The answer of a predecessor stands for one of those that are asked, and does not say for which.
  if (answered.some((body) => !furtherAddressees.includes(body))) return [];
  return furtherAddressees
    .filter((body) => !answered.includes(body))
    .map((body) => answerOf(body, { decision: null, decidedOn: null }));
}

/** “Agreed complete on 7 September 2022”; null where no meeting has said anything of it. */
export function verdictWords({ verdict, verdictOn }: PublicRecommendation | PublicAction): string | null {
  return verdict && verdictOn ? `${VERDICT_LABELS[verdict]} on ${spokenDay(verdictOn)}` : null;
}

export function dayOrNone(on: CalendarDay | null, none: string): string {
  return on ? spokenDay(on) : none;
}
