import { describe, expect, it } from '@jest/globals';
import type { ColumnField } from '../import.rules.js';
import { guessColumns } from './column-guess.rules.js';

const LONG = 'That the council should publish its strategy for finding homes nearer to the borough';
const SAMPLE: Record<string, string> = {
  date: '11/05/2022',
  long: LONG,
  word: 'Green',
  ref: 'A1',
  name: 'Head of Housing',
};

/** Columns as `Heading|what stands below`. */
function columns(...given: string[]) {
  return given.map((each) => {
    const [heading = '', kind = 'word'] = each.split('|');
    return { heading, values: [SAMPLE[kind] ?? kind, SAMPLE[kind] ?? kind] };
  });
}

describe('what the columns of a tracker hold', () => {
  it.each<[string[], (ColumnField | null)[]]>([
    [
      [
        'Ref|ref',
        'Recommendation|long',
        'Cabinet response|word',
        'Lead Officer|name',
        'Target Date|date',
        'RAG|word',
        'Progress|long',
      ],
      ['reference', 'text', 'response', 'owner', 'dueOn', 'status', 'update'],
    ],
    [
      ['No.|1', 'Date|date', 'Action|long', 'Who|name', 'By when|date', 'Status|word', 'Comments|long'],
      ['reference', 'madeOn', 'text', 'owner', 'dueOn', 'status', 'update'],
    ],
    [
      ['Meeting Date|date', 'Committee|word', 'Resolution|long', 'Responsible Officer|name', 'Deadline|date'],
      ['madeOn', 'body', 'text', 'owner', 'dueOn'],
    ],
    [
      [
        'Rec No|1',
        'Recommendation|long',
        'Agreed Action|long',
        'Accepted?|word',
        'Date of response|date',
        'Owner|name',
        'Completion date|date',
      ],
      ['reference', 'text', 'action', 'response', 'respondedOn', 'owner', 'dueOn'],
    ],
    [
      ['Item|ref', 'Last updated|date', 'What was agreed|long', 'Cost|12'],
      ['reference', 'updatedOn', 'text', null],
    ],
  ])('%j', (headings, fields) => {
    const guessed = guessColumns(columns(...headings), new Map());
    expect(
      headings.map((_, index) => Object.entries(guessed).find(([, at]) => at === index)?.[0] ?? null),
    ).toEqual(fields);
  });

  it('is what was chosen before, also where that was to leave it out', () => {
    const remembered = new Map<string, ColumnField | 'nothing'>([
      ['cost', 'update'],
      ['status', 'nothing'],
    ]);
    const guessed = guessColumns(columns('Action|long', 'Cost|12', 'Status|word'), remembered);
    expect(guessed).toEqual({ text: 0, update: 1 });
  });

  it('takes “Action” for what is asked in one tracker and for what carries it out in the next', () => {
    const remembered = new Map<string, ColumnField | 'nothing'>([['action', 'text']]);
    expect(guessColumns(columns('Action|long'), remembered)).toEqual({ text: 0 });
    const both = columns('Recommendation|long', 'Action|long');
    expect(guessColumns(both, remembered)).toEqual({ text: 0, action: 1 });
  });
});
