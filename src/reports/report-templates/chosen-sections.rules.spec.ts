import { describe, expect, it } from '@jest/globals';
import { chosenSections } from './chosen-sections.rules.js';

const typed = (places: Record<string, string>) =>
  chosenSections(Object.entries(places).map(([id, place]) => ({ id, place })));

describe('the sections of a report', () => {
  it('stand in the order of their numbers, and those without one are left out', () => {
    expect(typed({ headline: '2', changes: '', reviews: '10', appendix: '1' })).toEqual({
      ids: ['appendix', 'headline', 'reviews'],
      wrong: [],
    });
  });

  it('keep the order of the page where two have the same number', () => {
    expect(typed({ headline: '1', changes: '1' }).ids).toEqual(['headline', 'changes']);
  });

  it('are told where what was typed is no place', () => {
    expect(typed({ headline: '0', changes: 'first', reviews: '1.5', appendix: '3' })).toEqual({
      ids: ['appendix'],
      wrong: ['headline', 'changes', 'reviews'],
    });
  });
});
