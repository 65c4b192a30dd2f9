import { describe, expect, it } from '@jest/globals';
import { changedDetails, detailsIn } from './recommendation-details.rules.js';

describe('the details of a recommendation', () => {
  it('are null where nothing is said, and nothing else', () => {
    expect(detailsIn({})).toMatchObject({ label: null });
    expect(detailsIn({ label: '32 a)', ...{ text: 'To report quarterly' } })).not.toHaveProperty('text');
  });

  it('differ by name', () => {
    expect(changedDetails(detailsIn({ label: '1' }), detailsIn({ label: '1' }))).toEqual([]);
    expect(changedDetails(detailsIn({ label: '1' }), detailsIn({}))).toEqual(['label']);
  });
});
