import type { Paper } from './paper.js';

/** What the panel asks for, as its report letters it. */
export const CLOSER_TO_HOME = {
  a: 'That the Executive funds a two-year campaign to recruit foster carers, with the aim of 40 newly approved households, and pays every enquirer the courtesy of a call within two working days.',
  b: 'That connected carers receive the same allowances, training and out-of-hours support as carers recruited by the council, from the day on which a child moves in.',
  c: 'That a plan be brought forward for two small children’s homes run by the council, so that in-house placements rise from 54 to at least 65 in every hundred within three years.',
  d: 'That an independent visitor be offered to every child placed more than 20 miles from home, and that the offer be repeated at each review.',
  e: 'That the council stops placing any child outside the borough from the start of the next financial year.',
  f: 'That the council ends the use of unregistered accommodation for children under 18 within three months.',
  g: 'That the time from the decision to adopt to the match with a family be reported to the panel every month, child by child and without names.',
  h: 'That a single register of all placements, their cost and their quality rating be kept and shown to the panel in private once a year.',
} as const;

/** The final report of the children's panel. */
export const closerToHome: Paper = {
  key: 'closer-to-home',
  kind: 'final-report',
  title: 'Closer to Home: a review of placements for children in our care',
  body: 'CYP',
  of: ['CYP', -7],
  filename: 'closer-to-home-final-report.txt',
  proposals: [],
  write: (dayOf) => `THORNMERE BOROUGH COUNCIL

CHILDREN AND YOUNG PEOPLE’S SCRUTINY PANEL
${dayOf(['CYP', -7])}

CLOSER TO HOME: A REVIEW OF PLACEMENTS FOR CHILDREN IN OUR CARE
FINAL REPORT

PURPOSE OF THE REVIEW

1. The panel asked where the children in the council’s care live, why so many live far from the people they know, and what the council could do about it.

WHAT THE PANEL HEARD

2. On the last day of March the council looked after 412 children, 38 more than a year before and 94 for every 10,000 children of the borough. In councils like ours the figure was 81.

3. Fifty-four in every hundred lived with the council’s own foster carers or in its one children’s home. The panel was told that an in-house placement costs about a third of one bought from an agency, and that children placed in-house move less often.

4. The council had 163 approved fostering households. Twenty-two had been approved in the year and 27 had left, most of them on retiring. Of 240 people who asked about fostering, 61 never heard back.

5. Sixty-nine children lived with connected carers: grandparents, aunts, older sisters, a neighbour. The panel met five of them. All five said that the allowance came late and that nobody answered the telephone at weekends.

6. Seventeen children were adopted in the year. From the decision to the match took 211 days on average; the panel heard of one brother and sister who had waited for more than two years.

7. Three young people told the panel what a move of forty miles had meant: a new school, a new dentist, and a friend lost.

CONCLUSIONS

8. The panel concluded that:

a) the rise in numbers will not be met by buying more;
b) connected carers are the council’s best carers and its worst treated;
c) good news about adoption hides long waits for a few.

RECOMMENDATIONS

9. The Children and Young People’s Scrutiny Panel recommends to the Executive:

${Object.entries(CLOSER_TO_HOME)
  .map(([letter, words]) => `${letter}) ${words}`)
  .join('\n\n')}

THANKS

10. The panel thanks the carers, the young people of the Hear Us group and the staff who spoke with it.

COUNCILLOR BEATRICE HOLLOWAY
CHAIR OF THE CHILDREN AND YOUNG PEOPLE’S SCRUTINY PANEL
`,
};
