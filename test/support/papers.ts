/** Papers of an invented council, in the manner of real ones. */

const LETTERS = 'abcdefghijklmnop';

const CONCLUSIONS = [
  'The Panel acknowledges the effort that staff have made while demand was rising.',
  'The number of children looked after has fallen in each of the last four quarters.',
  'Foster carers told the Panel that they value a named worker above all else.',
  'The Panel recognises that the new duty team answers calls faster than before.',
  'Placements far from the town cost more and keep children from their friends.',
  'The Panel is aware that some buildings are not yet ready for use.',
  'The Service has drawn up seven measures and reports them to its managers.',
  'The Panel heard that schools are told late about moves.',
  'Health assessments are made on time for nine children in ten.',
  'The Panel notes that dental checks have not recovered since the pandemic.',
  'Brothers and sisters still wait longest for a home together.',
  'The Panel is encouraged by the work of the young people’s council.',
  'Carers’ allowances were last reviewed three years ago.',
  'The Panel thanks the charity that supports parents before birth.',
];

const RECOMMENDATIONS = [
  'That the scorecard of children looked after, which managers see every six weeks, be shared with the Panel on a quarterly basis.',
  'That a piece of work be undertaken to establish why so many children enter care at birth.',
  'That an analysis be made of gaps in early support in the wards of the riverside.',
  'That the provision of Early Help in Saltmarsh ward be increased, subject to further assessment of demand.',
  'That the drive to place more children with in-house foster carers be continued and that figures be regularly reported to the Panel.',
  'That foster carers who leave the service be asked for their reasons and that the answers be used to improve it.',
  'The Panel notes that there is little advertising in the town and recommends that a campaign for new carers begin before the summer.',
  'The Panel appreciates that good practice is the surest way to sufficiency and that much has been done by the practice academy, the duty team and the edge of care service. However, the use of connected carers without assessment remains\n\f\nan area for improvement, and it is recommended that performance figures about it be presented to the Panel.',
  'That poor practice found by audits be followed up through supervision and training for the workers concerned.',
  'That the daily life of the child be at the heart of learning and development for all staff.',
  'That the improvement in the number of adoptions be continued alongside permanency planning.',
  'That progress against the seven measures be reported to the Panel and the Board on a quarterly basis.',
  'That training about the care system be offered to all Members and staff and be completed on an annual basis.',
  'That the Council considers, with young people themselves, which words about care it should stop using.',
  'That the Participation Officer be asked to gather the views of care leavers and to present them to the Panel.',
  'That opportunities be taken to hear carers and to use what they say to shape the service.',
];

function lettered(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => `${LETTERS[index]}) ${sentence}`).join('\n\n');
}

/** A final report with fourteen conclusions a) to n) and sixteen recommendations a) to p), of which h) is broken by a page. */
export const FINAL_REPORT = `THORNMERE BOROUGH COUNCIL

OVERVIEW AND SCRUTINY BOARD

11 MAY 2022

FINAL REPORT

CHILDREN'S PANEL: ENOUGH GOOD HOMES FOR CHILDREN IN CARE

1. The Panel began its review in September 2021 and met nine times.

2. It heard from officers, foster carers and young people.

CONCLUSIONS

3. Based on the evidence, the Panel's conclusions are as follows:-

${lettered(CONCLUSIONS)}

RECOMMENDATIONS

4. Based on the evidence gathered and the conclusions above, the Children's Panel makes the following recommendations for consideration by the Executive:-

${lettered(RECOMMENDATIONS)}

ACKNOWLEDGEMENTS

The Panel would like to thank everyone who gave evidence.

COUNCILLOR I WHITLOCK
CHAIR, CHILDREN'S PANEL
`;

/** Minutes with two actions, one thing noted, and a promise that no resolution repeats. */
export const MINUTES = `Agenda item

Executive Member Update - Children's Services

Minutes:

The Chair welcomed the Executive Member and the Director of Children's Services to the meeting.

A Member asked whether the budget for placements would be overspent this year. In response, the Director of Children's Services advised that this would be looked into and information provided in due course.

A Member asked how many children were living with connected carers. The Head of Early Help would ascertain the current number and update the Panel in due course.

A Member recalled that the town had once had the third highest rate of children in care in the country and asked what its national rank was now. In response, the Head of Early Help advised that this would be looked into and a response provided in due course.

The Chair thanked the Executive Member for attending.

AGREED that:

1. Regarding the queries raised about the placement budget, the Director of Children's Services would look into matters and provide a response via the Democratic Services Officer.
2. The current number of connected carers would be ascertained and provided to Members.
3. The information, as presented, be noted.
`;
