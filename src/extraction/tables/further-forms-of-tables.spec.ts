import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text).items.map(({ type, reference, text: words, owner, dueOn, duePhrase }) => [
    type,
    reference,
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

describe('a row of a table', () => {
  it.each([
    'Status: in progress, as told on 5 May 2024',
    'Update: sent on 5 May 2024',
    'NB: All may comment once it is drafted',
    'Note: see the minutes',
  ])('leaves out how far it has come: %s', (since) => {
    expect(
      read(
        `Actions arising\n\n| Action | Who | When |\n|---|---|---|\n| Send the tide table to members. ${since}. | Clerk | |\n| Ask for a price for lamps. | TR | June 2024 |\n`,
      ),
    ).toEqual([
      ['action', null, 'Send the tide table to members.', 'Clerk', null],
      ['action', null, 'Ask for a price for lamps.', 'TR', 'June 2024'],
    ]);
  });

  it('keeps its first date where the revised one is empty, and asks nothing where there is no action', () => {
    expect(
      read(
        'Tracking of recommendations\n\n| Ref | Recommendation | Lead | Original date | Revised date |\n|---|---|---|---|---|\n| 1 | That lamps be lit before each winter. | Harbour Master | 1 June 2024 | |\n| 2 | That ropes be checked. | Harbour Master | 1 June 2024 | TBC |\n| 3 | That nets be mended. | Harbour Master | 1 June 2024 | 2 July 2024 |\n| 4 | No action: withdrawn | - | - | none set |\n',
      ).map(([, reference, , , due]) => [reference, due]),
    ).toEqual([
      ['1', '2024-06-01'],
      ['2', '2024-06-01'],
      ['3', '2024-07-02'],
    ]);
  });

  it('goes on over a line between slashes', () => {
    expect(
      read(
        'Actions\n\nNo. / Action / Owner / Due / Note\n1 / Write to the divers / Clerk / 4 June 2024 / Sent\n2 / Find out what the insurers say\nUpdate: first answer in May / Pier Officer / 1 July 2024 / Open\n3 / Put the rota on the website / Web Officer / TBC / Open\n',
      ),
    ).toEqual([
      ['action', '1', 'Write to the divers', 'Clerk', '2024-06-04'],
      ['action', '2', 'Find out what the insurers say', 'Pier Officer', '2024-07-01'],
      ['action', '3', 'Put the rota on the website', 'Web Officer', null],
    ]);
  });

  it('is a recommendation where the title and the numbers say so', () => {
    const text =
      'FOLLOWING UP SCRUTINY RECOMMENDATIONS\nReview: Lamps (taken on by the Executive 5 May 2022)\n\n| Rec. No. | What the Executive took on | Answerable officer | Agreed finish | Mark |\n|---|---|---|---|---|\n| 1 | That lamps be lit at dusk | Harbour Master | March 2023 | Green |\n| 2 | Mend the third lamp | Pier Manager | June 2023 | Red |\n';
    expect(read(text)).toEqual([
      ['recommendation', '1', 'That lamps be lit at dusk', 'Harbour Master', 'March 2023'],
      ['recommendation', '2', 'Mend the third lamp', 'Pier Manager', 'June 2023'],
    ]);
    expect(propose(text).document.meetingDate).toBeNull();
  });

  it('is none where a line only stands over the rows of a month or a part', () => {
    const row = (words: string[]) =>
      words
        .map((word, i) => word.padEnd([9, 52, 10, 12][i] ?? 0))
        .join('')
        .trimEnd();
    const lines = [
      row(['Ref', 'Action', 'Lead', 'Due']),
      'Meeting of 4 May 2023',
      row(['3.01', 'Times to be put on the boards', 'AB', '1 Dec']),
      row(['3.04', 'Write to the divers about the new forms and tell', 'CD', '9 Dec']),
      row(['', 'the Board what they say']),
      'PART B: CLOSED SINCE',
      row(['2.11', 'Menus to be checked by the cook', 'EF', 'none set']),
    ];
    expect(read(`Pier Board\nAction log\n\n${lines.join('\n')}\n`)).toEqual([
      ['action', '3.01', 'Times to be put on the boards', 'AB', '1 Dec'],
      [
        'action',
        '3.04',
        'Write to the divers about the new forms and tell the Board what they say',
        'CD',
        '9 Dec',
      ],
      ['action', '2.11', 'Menus to be checked by the cook', 'EF', null],
    ]);
  });
});

it('who and how far it has come, or who and a season, share a cell', () => {
  const rows = ['Inspection Team – complete', 'Head of Piers, spring 2026', 'N/A'].map(
    (who, i) => `| ${i + 1}. That lamp ${i} be lit. | Agreed | ${who} |`,
  );
  expect(
    read(
      `Cabinet response\n\n| Recommendation | Response | By whom and by when |\n|---|---|---|\n${rows.join('\n')}\n`,
    ).map(([, , , ...who]) => who),
  ).toEqual([
    ['Inspection Team', null],
    ['Head of Piers', 'spring 2026'],
    [null, null],
  ]);
});

it('what stands in drawn boxes is read as running text', () => {
  const edge = `+${'-'.repeat(48)}+`;
  const box = (...lines: string[]) =>
    [edge, ...lines.map((line) => `| ${line.padEnd(47)}|`), edge, ''].join('\n');
  expect(
    read(
      `Scrutiny Review of Lamps\nFinal report\n\n${box('RECOMMENDATION 1', 'That lamps be lit at dusk and put out', 'at dawn.', '', 'RECOMMENDATION 2', 'That ropes be checked.')}`,
    ),
  ).toEqual([
    ['recommendation', '1', 'That lamps be lit at dusk and put out at dawn.', null, null],
    ['recommendation', '2', 'That ropes be checked.', null, null],
  ]);
});
