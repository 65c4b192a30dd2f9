import { anyOf } from './any-of.js';
import { inOrder } from './in-order.js';

const MEETING_IS_ASKED = anyOf`
  [ ](?:asked|invited|recommended|requested) to| notes?\b| considers?\b| agrees?\b| approves?\b
  [ ]endorses?\b| receives?\b| comments?\b|:
`;
const MEETING_BODIES = anyOf`
  committee|panel|board|sub-committee|commission|members|councillors
`;
const RECOMMENDATION_OPENS = anyOf`
  the |it is recommended that (?:the )?
`;
export const ASKS_THE_MEETING = new RegExp(
  inOrder`
  ^(?:\W*that )?${RECOMMENDATION_OPENS}?(?:[A-Z][\w’'-]* (?:and )?){0,6}?${MEETING_BODIES}
  (?: (?:is|are|be))?${MEETING_IS_ASKED}
`,
  'i',
);
