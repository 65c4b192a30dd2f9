import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Minutes of the Pier Panel held on 6 May 2025\n\nPresent: Councillors Ash and Oak\n\n';
const read = (item: string) => propose(`${HEAD}${item}\n`).items;
const told = (item: string) => read(item).map(({ type, text, owner }) => [type, text, owner]);

describe('what is asked, noted and settled', () => {
  it.each([
    [
      '4. Lettings\n\nRESOLVED: That a presentation on lettings be made to the meeting in October.',
      [['action', 'That a presentation on lettings be made to the meeting in October.', null]],
    ],
    [
      '4. Lamps\n\nMs Ash advised that she would look at the sums with the insurer.\n\nAction: Ms Ash',
      [['action', 'Ms Ash advised that she would look at the sums with the insurer.', 'Ms Ash']],
    ],
    [
      '4. Strategy\n\nResolved:\n\nThat Council be recommended:\n\n1 to approve the Strategy;\n2 to adopt the limits.',
      [
        ['recommendation', 'to approve the Strategy;', 'Council'],
        ['recommendation', 'to adopt the limits.', 'Council'],
      ],
    ],
    [
      '4. Minister\n\nRESOLVED: The Minister should publish the rates.',
      [['recommendation', 'The Minister should publish the rates.', 'The Minister']],
    ],
    [
      '4. Bridge\n\nMembers agreed Cllr Oak should ask the County Council to survey the bridge.',
      [['action', 'agreed Cllr Oak should ask the County Council to survey the bridge.', 'Cllr Oak']],
    ],
    [
      '4. Benches\n\nMembers looked at the drawings and agreed the Assistant Clerk should ask the County for wooden ones.',
      [
        [
          'action',
          'agreed the Assistant Clerk should ask the County for wooden ones.',
          'the Assistant Clerk',
        ],
      ],
    ],
    [
      '4. Ferries\n\nThe Panel agreed that its review of ferries should start in the autumn.',
      [['decision', 'its review of ferries should start in the autumn.', null]],
    ],
    [
      '4. Seats\n\nRESOLVED to approve that:-\n\n1) the old seats be kept.\n\n2) The returning officer to meet the leaders before the count.',
      [
        ['decision', 'the old seats be kept.', null],
        ['action', 'The returning officer to meet the leaders before the count.', 'The returning officer'],
      ],
    ],
    [
      '4. Terms\n\nThe Panel noted and agreed its terms of reference.',
      [['decision', 'agreed its terms of reference.', null]],
    ],
    [
      '4. Records\n\nThe Panel approved the records of its meetings of 1 April 2025.',
      [['noted', 'The Panel approved the records of its meetings of 1 April 2025.', null]],
    ],
    [
      '4. Shelters\n\nThe Panel:\n\n(a) noted the report; and\n\n(b) did not agree recommendation 3, as it would cost too much.',
      [
        ['noted', 'noted the report; and', null],
        ['decision', 'did not agree recommendation 3, as it would cost too much.', null],
      ],
    ],
    [
      '4. Pond\n\nIt was agreed that the Clerk would ring the owner, otherwise it would be raised with the council.',
      [['action', 'the Clerk would ring the owner', 'the Clerk']],
    ],
    [
      '4. Shrubs\n\nIt was agreed that coun Oak would look for suitable shrubs.',
      [['action', 'coun Oak would look for suitable shrubs.', 'coun Oak']],
    ],
    [
      '4. Finance\n\nMr Elm took members through the figures for June and the update was noted.',
      [['noted', 'the update was noted.', null]],
    ],
    [
      '4. Letters\n\nLetters from the library : the moorland newsletter - all noted.',
      [['noted', 'Letters from the library : the moorland newsletter - all noted.', null]],
    ],
    ['4. Survey\n\nAll noted.', [['noted', 'All noted.', null]]],
    [
      '4. Minutes\n\nThe minutes of 1 April were approved as presented with amendments to item 6.',
      [['noted', 'The minutes of 1 April were approved as presented with amendments to item 6.', null]],
    ],
    [
      '4. Minutes\n\nResolved the minutes of 1 April are approved and the Chairman duly signed.',
      [['noted', 'Resolved the minutes of 1 April are approved and the Chairman duly signed.', null]],
    ],
    [
      '4. Chairman\n\nCllr Oak was proposed by Cllr Ash, supported by Cllr Elm and elected.',
      [['decision', 'Cllr Oak was proposed by Cllr Ash, supported by Cllr Elm and elected.', null]],
    ],
    ['4. Website\n\nThe meeting deferred this item.', [['decision', 'deferred this item.', null]]],
  ])('%s', (item, items) => {
    expect(told(item)).toEqual(items);
  });
});

describe('who stands behind the stop', () => {
  it.each([
    ['4. Wall\n\nIt was agreed that the question of the wall will be raised. (MY)\n\nMore was said.', 'MY'],
    ['4. Gate\n\nThe gate has been broken again. RS Action.', 'RS'],
    [
      '4. Nets\n\nIt was agreed that figures be sent to members. Action: Boat Officer Members asked how.',
      'Boat Officer',
    ],
    ['4. Mowing\n\nThe bill for mowing was passed to the Clerk for payment.', 'the Clerk'],
  ])('%s', (item, owner) => {
    expect(read(item)).toMatchObject([{ type: 'action', owner }]);
  });

  it('is nobody that was named before, where somebody says "I"', () => {
    const item =
      '4. Buses\n\nMr Elm gave the report. Ms Ash asked about late buses. I will send the figures next week.';
    expect(read(item)).toMatchObject([{ type: 'commitment', owner: null }]);
  });
});

describe('what is no item', () => {
  it.each([
    '4. RECOMMENDATIONS FROM THE RIVER PANEL\n\nTo consider any recommendations of the River Panel.\n\nMembers discussed whether the parishes should pay.',
    '4. Plan\n\nThe Committee will be asked to agree the annual plan.',
    '4. People\n\nMr Elm was in attendance.',
  ])('%s', (item) => {
    expect(told(item)).toEqual([]);
  });

  it('leads to what a panel recommends', () => {
    const item =
      '4. Plan\n\nThat the Plan Panel commented on the plan and made the following recommendations to Cabinet:\n\nThe Panel recommends that:\n\n(i) targets be set for each year; and\n(ii) measures be printed in the report.';
    expect(told(item).map(([type, text]) => [type, text])).toEqual([
      ['recommendation', 'targets be set for each year; and'],
      ['recommendation', 'measures be printed in the report.'],
    ]);
  });
});

it('letters in brackets in the present tense, which have lost their keyword, are settled', () => {
  const item =
    '4. Work\n\nThe Panel considered a report.\n\n(a) Reports on dredging include a map.\n\n(b) two visits are arranged before the winter.';
  expect(told(item).map(([, text]) => text)).toEqual([
    'Reports on dredging include a map.',
    'two visits are arranged before the winter.',
  ]);
});
