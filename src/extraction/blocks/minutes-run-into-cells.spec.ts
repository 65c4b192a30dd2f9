import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

it('minutes whose number and title run on into what is told are read as running text', () => {
  const text = `Pier Panel
Minutes of the meeting held on 14 June 2010

| Ref back | Agenda matter | Action |
|---|---|---|
| | 2. Records of Meetings The Panel approved the records of its meetings of 3 May and 17 May 2010. | PD |
| [12/05/10, Item 3] | 4. Pier Lamps The Panel recalled its talk with the divers in May. The Scrutiny Officer was requested to invite the divers to a hearing in July. KM | |
| | 6. Forward Plan The Panel considered its plan. The officers were asked to bring a shorter list. | |
| | 7. Nets The Panel asked for a note setting out the nets in each ward. | |
`;
  expect(propose(text, null, null).items.map(({ type, text: words, owner }) => [type, words, owner])).toEqual(
    [
      ['noted', 'The Panel approved the records of its meetings of 3 May and 17 May 2010.', null],
      [
        'action',
        'The Scrutiny Officer was requested to invite the divers to a hearing in July.',
        'The Scrutiny Officer',
      ],
      ['action', 'The officers were asked to bring a shorter list.', 'The officers'],
      ['action', 'asked for a note setting out the nets in each ward.', null],
    ],
  );
});
