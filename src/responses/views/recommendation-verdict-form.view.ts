import { actionPath, stateTag } from '../../actions/views/action-words.js';
import { sentBackHint } from '../../actions/views/sent-back.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import type { VerdictFields } from '../../items/verdicts/verdict-fields.view.js';
import { firstWords } from '../../items/views/first-words.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { SummaryListArguments } from '../../web/govuk/summary-list.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import type { JudgedRecommendation } from '../judged-recommendation.queries.js';
import { answerCards } from './answer-cards.view.js';

export type RecommendationVerdictFormView = PageView & {
  readonly frame: FormFrame;
  readonly text: string;
  readonly state: Tag;
  /** The latest response; null where there is none. */
  readonly answer: SummaryListArguments | null;
  /** Its actions, and how each stands. */
  readonly actions: readonly {
    readonly reference: string;
    readonly href: string;
    readonly text: string;
    readonly state: Tag;
  }[];
  /** That a meeting sent back some of them; null where it did not. */
  readonly sentBack: string | null;
  readonly fields: VerdictFields;
};

export function recommendationVerdictFormView(
  row: RecommendationRow,
  { answers, actions }: JudgedRecommendation,
  fields: VerdictFields,
  faults: readonly FieldError[],
): RecommendationVerdictFormView {
  const path = pathOfReference({ kind: 'R', ...row });
  const { label, tag: colour } = describeRecommendationState(row.state);
  const {
    answers: [answer = null],
  } = answerCards(answers.filter(({ correctedById }) => correctedById === null));
  return {
    title: `Verdict on ${row.reference}`,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    frame: formFrame({ action: `${path}/verdicts/new`, submit: 'Record the verdict', cancel: path }),
    text: row.text,
    state: tag(label, colour),
    answer,
    actions: actions.map((action) => ({
      reference: action.reference,
      href: actionPath(action),
      text: firstWords(action.text, 140),
      state: stateTag(action.state),
    })),
    sentBack: sentBackHint(actions, row.state === 'agreed-complete'),
    fields,
  };
}
