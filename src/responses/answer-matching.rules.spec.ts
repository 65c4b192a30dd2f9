import { describe, expect, it } from '@jest/globals';
import { matchAnswers } from './answer-matching.rules.js';

const RECOMMENDATIONS = [
  { id: 1, documentId: 10, label: '4 a)', text: 'That the clock of the town hall be mended by June.' },
  { id: 2, documentId: 10, label: '4 b)', text: 'That the bell be rung every morning at nine.' },
  { id: 3, documentId: 20, label: 'a)', text: 'That a map of all footpaths be published.' },
];
const answer = (recommendation: string | null, recommendationText: string | null = null) => ({
  recommendation,
  recommendationText,
});

describe('the answers of a paper', () => {
  it.each([
    [
      'by their words',
      [answer(null, 'The bell be rung every morning'), answer(null, 'the clock of the town hall be mended')],
      10,
      [
        [1, 1],
        [2, 0],
      ],
    ],
    [
      'by their words against their labels',
      [answer('b', 'a map of all footpaths be published')],
      20,
      [[3, 0]],
    ],
    [
      'by their labels where they repeat no words',
      [answer('Recommendation (b)'), answer('Recommendation (a)')],
      10,
      [
        [1, 1],
        [2, 0],
      ],
    ],
    ['to the first paper where labels fit two alike', [answer('a')], 10, [[1, 0]]],
    ['to nothing where nothing fits', [answer('z', 'That the harbour be dredged.'), answer(null)], null, []],
    ['to nothing where there are none', [], null, []],
  ] as const)('go %s', (_, answers, documentId, pairs) => {
    const matched = matchAnswers(answers, RECOMMENDATIONS);
    expect(matched.documentId).toBe(documentId);
    expect([...matched.answers].sort(([one], [other]) => one - other)).toEqual(
      pairs.map(([id, n]) => [id, answers[n]]),
    );
  });

  it('answer each recommendation once', () => {
    const twice = answer('a', 'That the clock of the town hall be mended by June.');
    expect(matchAnswers([twice, twice], RECOMMENDATIONS).answers.size).toBe(1);
  });
});
