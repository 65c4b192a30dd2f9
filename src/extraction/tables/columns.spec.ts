import { expect, it } from '@jest/globals';
import { readTableHead } from './columns.js';

/** Heads of columns as councils print them, and what each column holds. */
it.each([
  ['Ref|Action|Owner|Due|Status', 'reference ask owner due status'],
  [
    'Action No.|Date|Action Required|Lead Officer|Target Date|Progress',
    'reference other ask owner due answer',
  ],
  [
    'No|Meeting date|Minute|Action agreed|Responsible officer|Deadline|Update',
    'reference other reference ask owner due answer',
  ],
  ['Item|Action|Who|When|Complete', 'reference ask owner due status'],
  ['Minute number|Request|Officer|Response', 'reference ask owner answer'],
  ['Recommendation|Accepted?|Response|Lead|Timescale', 'ask decision answer owner due'],
  [
    'No.|Recommendation|Cabinet decision|Reasons|Action to be taken|By whom|By when',
    'reference ask decision answer answer owner due',
  ],
  ['Recommendation|Executive response|Responsible|Timescale', 'ask answer owner due'],
  [
    'Rec no|Scrutiny recommendation|Response from Cabinet Member|Accept/Reject|Implementation date',
    'reference ask answer decision due',
  ],
  ['Date of meeting|Agenda item|Action|Assigned to|Current position', 'other other ask owner answer'],
  ['Meeting|Subject|Action/Request|Lead|Outcome', 'other other ask owner answer'],
  ['Ref.|Action point|Responsibility|Target completion|RAG', 'reference ask owner due status'],
  ['Date raised|Issue|Action|Owner|Due date|Comments|Status', 'other other ask owner due answer status'],
  ['Action|Lead|Date', 'ask owner due'],
  ['Date|Action|By', 'other ask owner'],
  [
    'Action ref|Raised|What was asked|By whom|Target|RAG|Latest position',
    'reference other ask owner due status answer',
  ],
  ['Task|Person responsible|Completion date', 'ask owner due'],
  ['What|Who|By when', 'ask owner due'],
  ['Agreed action|Owner|Timescale|Progress to date', 'ask owner due answer'],
  ['#|Resolution|Action by|Update', 'reference ask owner answer'],
  ['Committee date|Recommendation|Portfolio Holder|Decision|Progress', 'other ask owner decision answer'],
  [
    'Recommendation|Officer comment|Agreed Y/N|Action|Officer|Date for completion',
    'ask answer decision answer owner due',
  ],
  [
    'Original recommendation|Agreed action|Responsible officer|Target date|Current status',
    'ask answer owner due status',
  ],
  ['Recommendation made|To whom|Response|Status', 'ask owner answer status'],
  [
    'Ref|Date made|Made to|Recommendation|Decision|Reply due|Present position',
    'reference other owner ask decision due answer',
  ],
  ['Info requested|Requested by|Officer|Response', 'ask other owner answer'],
  ['Item No|Actions arising|Action owner|Deadline|Status update', 'reference ask owner due answer'],
])('%s', (heads, columns) => {
  expect(readTableHead(heads.split('|'))?.columns.join(' ')).toBe(columns);
});

it('are no heads of asks where groups and their purposes stand below', () => {
  expect(readTableHead(['Task Group', 'Purpose', 'Meetings held', 'Lead officer', 'Stage'])).toBeNull();
});
