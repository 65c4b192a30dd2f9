import { describe, expect, it } from '@jest/globals';
import { formatReference } from '../../items/references/reference.rules.js';
import { namedReferences } from './named-references.rules.js';

describe('the items that a report names', () => {
  it('are found in texts, in links, and under both ways of counting years, each once', () => {
    const text = JSON.stringify({
      reference: 'R2022/014',
      path: '/recommendations/R2022-014',
      words: 'See A2026-27/003 (formerly A2023/1203) and XR2022/015.',
    });
    expect(namedReferences(text).map(formatReference)).toEqual(['R2022/014', 'A2026-27/003', 'A2023/1203']);
  });

  it('are none where nothing is named', () => {
    expect(namedReferences('{"made":"2022-05-11","paragraph":"R12"}')).toEqual([]);
  });
});
