import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD =
  'Executive Response to the Pier Scrutiny Task Group\n\nResponse of the Executive, 4 June 2025\n\n';

/** How a response sets two recommendations, of which the first is accepted with a promise and the second is not. */
it.each([
  'Recommendation 1: That the lamps be lit at dusk.\n\nAccepted. I have asked the Pier Manager to fit timers by 31 July 2025.\n\nRecommendation 2: That the pier be mended.\n\nNot accepted. There is no money.',
  'Recommendation 1: That the lamps be lit at dusk.\n\nResponse: Accepted. The Pier Manager will fit timers by 31 July 2025.\n\nRecommendation 2: That the pier be mended.\n\nResponse: Rejected. There is no money.',
  'Recommendation One\nThat the lamps be lit at dusk.\nResponse: AGREED\nThe Pier Manager will fit timers by 31 July 2025.\n\nRecommendation Two\nThat the pier be mended.\nResponse: NOT AGREED\nThere is no money.',
  'R1 That the lamps be lit at dusk.\nAgreed\nThe Pier Manager will fit timers by 31 July 2025.\n\nR2 That the pier be mended.\nNot agreed\nThere is no money.',
  '| Recommendation | Response | Lead | Date |\n|---|---|---|---|\n| 1. That the lamps be lit at dusk. | Accepted. Timers will be fitted. | Pier Manager | July 2025 |\n| 2. That the pier be mended. | Rejected. | Leader | - |',
  'Recommendation 1\nThat the lamps be lit at dusk.\nExecutive response\nAccepted\nAction\nTimers will be fitted by the Pier Manager.\n\nRecommendation 2\nThat the pier be mended.\nExecutive response\nRejected\nAction\nNone.',
])('%j', (answers) => {
  const { items } = propose(`${HEAD}${answers}\n`);
  const types = items.map(({ type }) => type).sort();
  expect(types).toEqual(['commitment', 'recommendation', 'recommendation']);
});

it('answers in sentences below numbered recommendations, with who is in charge, and no chapter for a reason', () => {
  const { answers } = propose(
    `${HEAD}Chapter 1: Light\n1. We recommend that the lamps are lit at dusk.\nThe Executive accepts this recommendation. Timers will be fitted by 31 July 2025. The Head of Piers is in charge of the work.\nChapter 2: Wood\n2. We recommend that the pier is mended.\nIn view of the new Act, which will bring money of its own, the Executive rejects this recommendation.\n`,
  );
  expect(answers).toMatchObject([
    {
      recommendation: '1',
      decision: 'accepted',
      owner: 'The Head of Piers',
      reasons: null,
      dueOn: '2025-07-31',
    },
    { recommendation: '2', decision: 'rejected', action: null },
  ]);
});

it('is a response by verdicts below its recommendations, in a letter that is called no more than its subject', () => {
  const letter =
    'Councillor Owen Dare\nCabinet Member for Piers\n\nCouncillor Finch\nChair, Pier Scrutiny Panel\n\n24 November 2026\n\nDear Councillor Finch\n\nReview of lamps\n\nThe Executive considered the report of the Panel on 17 November 2026. I set out what it said below.\n\nRecommendation 1: That the lamps be lit at dusk.\nAccepted. The Pier Manager will fit timers by 31 July 2027.\n\nRecommendation 2: That the pier be mended.\nNot accepted. There is no money.\n\nI should be happy to attend the Panel in the spring.\n\nYours sincerely\n\nOwen Dare\n';
  const { document, answers } = propose(letter);
  expect(document.kind).toBe('response');
  expect(answers).toMatchObject([
    { recommendation: '1', decision: 'accepted', owner: 'The Pier Manager', dueOn: '2027-07-31' },
    { recommendation: '2', decision: 'rejected', reasons: 'There is no money.' },
  ]);
});
