import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { MeetingSummary } from '../../meetings/meeting-summary.service.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { tag } from '../../web/govuk/tag.js';
import { type MeetingSection, meetingSection } from './meeting-section.view.js';

const READABLE = 180;

/** What was made at a meeting, and what it judged. */
export function sectionsAfter({ recommendations, actions, verdicts }: MeetingSummary): MeetingSection[] {
  return [
    meetingSection({
      ...{ id: 'recommendations', heading: 'Recommendations made there' },
      columns: ['Reference', 'Recommendation', 'To', 'Status'],
      rows: recommendations.map((item) => {
        const state = describeRecommendationState(item.state);
        return [
          { text: item.reference, href: pathOfReference({ kind: 'R', ...item }) },
          { text: firstWords(item.text, READABLE), note: item.label },
          { text: item.addresseeName },
          { text: '', tag: tag(state.label, state.tag) },
        ];
      }),
      empty: 'It made no recommendation.',
    }),
    meetingSection({
      ...{ id: 'actions', heading: 'Actions made there' },
      columns: ['Reference', 'Action', 'Owner', 'Due', 'Status'],
      rows: actions.map((item) => [
        { text: item.reference, href: actionPath(item) },
        { text: firstWords(item.text, READABLE) },
        { text: ownerWords(item), note: holderWords(item) },
        { text: item.dueOn ? spokenDay(item.dueOn) : 'Not set' },
        { text: '', tag: stateTag(item.state) },
      ]),
      empty: 'It agreed no action.',
    }),
    meetingSection({
      ...{ id: 'verdicts', heading: 'Verdicts' },
      columns: ['Reference', 'What was judged', 'Verdict'],
      rows: verdicts.map((item) => [
        { text: formatReference(item), href: pathOfReference(item) },
        { text: firstWords(item.text, READABLE) },
        { text: VERDICT_LABELS[item.verdict], note: item.words },
      ]),
      empty: 'It recorded no verdict.',
    }),
  ];
}
