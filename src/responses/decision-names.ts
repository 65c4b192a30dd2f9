import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import { type Tag, tag } from '../web/govuk/tag.js';

export const DECISION_NAMES: Readonly<Record<ResponseDecision, string>> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
};

const COLOURS = { accepted: 'green', 'accepted-in-part': 'yellow', rejected: 'magenta' } as const;

export function decisionTag(decision: ResponseDecision): Tag {
  return tag(DECISION_NAMES[decision], COLOURS[decision]);
}
