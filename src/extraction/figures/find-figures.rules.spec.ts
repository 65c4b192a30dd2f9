import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Housing Services: report for information\n\nDate of meeting: 14 October 2025\n\n';

/** Each figure as "value unit, day: words". */
function figuresOf(body: string, head = HEAD): string[] {
  return propose(head + body).figures.map(
    ({ value, unit, on, text }) => `${value} ${unit}, ${on ?? 'no day'}: ${text}`,
  );
}

describe('figures after their label', () => {
  it.each([
    ['Number of homes let: 506', ['506 homes, 2025-10-14: Number of homes let']],
    [
      '- **Number of families helped by the team:** 1,637',
      ['1637 families, 2025-10-14: Number of families helped by the team'],
    ],
    ['Percentage of repairs done on time: 88.3%', ['88.3 %, 2025-10-14: Percentage of repairs done on time']],
    ['Average time to let a home (days): 31.5', ['31.5 days, 2025-10-14: Average time to let a home (days)']],
    [
      'Number of wardens employed by the Council: 80 wardens, 56 volunteers, looking after a total of 178 gardens.',
      [
        '80 wardens, 2025-10-14: Number of wardens employed by the Council',
        '56 volunteers, 2025-10-14: Number of wardens employed by the Council: volunteers',
        '178 gardens, 2025-10-14: Number of wardens employed by the Council: gardens',
      ],
    ],
    [
      'Number of homes let: 467 (145.1 per 10,000) as of 24 August 2025',
      ['467 homes, 2025-08-24: Number of homes let', '145.1 per 10,000, 2025-08-24: Number of homes let'],
    ],
    ['Number of evictions (2024/25): 23', ['23 evictions, 2025-03-31: Number of evictions (2024/25)']],
    ['Number of homes let: 99 (30 June 2025: 98)', ['99 homes, 2025-10-14: Number of homes let']],
  ])('%s', (line, found) => {
    expect(figuresOf(line)).toEqual(found);
  });

  it('are of the day under which they stand, until the next heading', () => {
    const body =
      'As of 24th August 2025:-\n\nHomes let figures are: 467\n\nVacancies: 14\n\n## Staff\n\nNumber of wardens: 9\n';
    expect(figuresOf(body)).toEqual([
      '467 homes, 2025-08-24: Homes let figures',
      '14 vacancies, 2025-08-24: Vacancies',
      '9 wardens, 2025-10-14: Number of wardens',
    ]);
  });

  it('have no day where the paper prints none', () => {
    expect(figuresOf('Number of homes let: 506', 'Housing Services: report for information\n\n')).toEqual([
      '506 homes, no day: Number of homes let',
    ]);
  });

  it('are read line by line where each line has a label', () => {
    expect(
      figuresOf(
        'Number of families waiting for a home in the north: 506\nNumber of families waiting for a home in the south: 31\n',
      ),
    ).toHaveLength(2);
  });
});

describe('figures that a sentence tells', () => {
  it.each([
    [
      'There are currently 506 tenants who pay by card, which is good.',
      ['506 tenants, 2025-10-14: tenants who pay by card'],
    ],
    ['The number of empty homes is 45.', ['45 empty homes, 2025-10-14: number of empty homes']],
    [
      'As at 30 September 2025 there were 1,204 households on the list, compared with 1,100 at 30 September 2024.',
      ['1204 households, 2025-09-30: households on the list'],
    ],
    [
      '467 tenants (145.1 per 10,000) were in arrears as of 24 August 2025.',
      [
        '467 tenants, 2025-08-24: tenants were in arrears',
        '145.1 per 10,000, 2025-08-24: tenants were in arrears',
      ],
    ],
    ['Currently, 67% of schools take part.', ['67 %, 2025-10-14: schools take part']],
    ['At the end of May 2025 there were 41 empty homes.', ['41 empty homes, 2025-05-31: empty homes']],
    ['At 31 March 2025, 263 homes were empty.', ['263 homes, 2025-03-31: homes were empty']],
  ])('%s', (sentence, found) => {
    expect(figuresOf(sentence)).toEqual(found);
  });
});

describe('figures of tables', () => {
  it('are of the period of their column, targets and periods to come left out', () => {
    const table = [
      '| Indicator | 2023/24 | 2024/25 | 2025/26 | Target 2025/26 |',
      '| --- | --- | --- | --- | --- |',
      '| Number of homes let | 2,310 | 2,001 | 900 | 1,800 |',
      '| Rent collected (%) | 45.1% | 47.0 | n/a | 50 |',
      '| Cost of repairs (£000) | 4,100 | 4,300 | 4,500 | 4,600 |',
    ].join('\n');
    expect(figuresOf(table)).toEqual([
      '2310 homes, 2024-03-31: Number of homes let',
      '2001 homes, 2025-03-31: Number of homes let',
      '45.1 %, 2024-03-31: Rent collected (%)',
      '47 %, 2025-03-31: Rent collected (%)',
    ]);
  });

  it('are of the year of their row, on the day that stands over them', () => {
    const table =
      '## Families in temporary homes at 30 June\n\n| Year | Number | Rate per 10,000 |\n| --- | --- | --- |\n' +
      '| 2024 | 450 | 14.2 |\n| 2025 | 467 | 14.5 |\n';
    expect(figuresOf(table)).toEqual([
      '450 families, 2024-06-30: Families in temporary homes at 30 June',
      '14.2 per 10,000, 2024-06-30: Families in temporary homes at 30 June',
      '467 families, 2025-06-30: Families in temporary homes at 30 June',
      '14.5 per 10,000, 2025-06-30: Families in temporary homes at 30 June',
    ]);
  });

  it('are named by the column after the references, and money has no part in them', () => {
    const table =
      '| Ref | Indicator | Q3 2024/25 | Q4 2024/25 | Target |\n|---|---|---|---|---|\n| H1 | Homes let | 26 | 25 | 40 |\n\n' +
      'By month\n\n| Month | Contacts | Cost (£) |\n|---|---|---|\n' +
      '| Jan 2025 | 810 | 100 |\n| Feb 2025 | 79 | 90 |\n| Total | 889 | 190 |\n';
    expect(figuresOf(table)).toEqual([
      '26 homes, 2024-12-31: Homes let',
      '25 homes, 2025-03-31: Homes let',
      '810 contacts, 2025-01-31: Contacts',
      '79 contacts, 2025-02-28: Contacts',
    ]);
  });

  it('are of the paper’s day where one column says what is current', () => {
    const table =
      '| Measure | Current | Target |\n| --- | --- | --- |\n| Foster carers approved | 80 | 95 |\n';
    expect(figuresOf(table)).toEqual(['80 foster carers, 2025-10-14: Foster carers approved']);
  });
});

describe('what is no figure', () => {
  it.each([
    'Tel: (01632) 960123',
    'Telephone number of the depot: 01632 960999',
    'Page 3 of 12',
    'Number of votes: 12',
    'The vote was 7 for, 5 against.',
    'Minute no. 45 and paragraph 3.14 refer.',
    'The meeting of 4 May 2025 began at 10.30am with 12 members present.',
    'Budget: £1,200,000',
    'There are currently £3 million of savings.',
    'Average cost per home: 340',
    'Number of complaints: 31 March 2025',
    'Number of complaints: 2025',
    'Number of empty homes: around 300',
    'Percentage of repairs: 87% to 89%',
    'Number of wards: 3 of 20',
    'We currently have 4 priorities and 12 actions.',
    'From 1 April 2025 there are 12 new rules.',
    'Number of homes to be built by 31 March 2030: 400',
    'By 31 March 2030 the Council will build 400 homes.',
    'On 3 March 2025 the Cabinet agreed 12 recommendations.',
    'The strategy of 2024 helped 71 families a week.',
    'The rate per 10,000 is now calculated using the mid 2016 estimate of 32,180.',
    '| Item | Page |\n| --- | --- |\n| Apologies | 3 |\n| Minutes | 5 |\n',
    '| Year | Budget |\n| --- | --- |\n| 2023/24 | 4,100 |\n| 2024/25 | 4,200 |\n',
  ])('%s', (words) => {
    expect(figuresOf(words)).toEqual([]);
  });

  it('is read from no minutes', () => {
    const minutes =
      'Minutes of the Housing Panel held on 14 October 2025\n\nPresent: Councillor Ash\n\n1. Lettings\n\n' +
      'Number of homes let: 506\n\nRESOLVED that the report be noted.\n';
    expect(propose(minutes).figures).toEqual([]);
  });
});

it('places each figure in the kept text, with its words and its number', () => {
  const text = `${HEAD}- **Number of homes let:** 1,506 homes\n\nThere are currently 41 tenants who pay by card.\n`;
  expect(propose(text).figures.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Number of homes let:** 1,506 homes',
    'There are currently 41 tenants who pay by card.',
  ]);
});
