import { describe, expect, it } from '@jest/globals';
import { dateInput, dateInputMarkup } from './date-input.js';
import { dateWithSuffix, withoutSuffix, withSuffix } from './field-suffix.js';
import { textArea } from './textarea.js';

const SUFFIX = '_A2022-001';

describe('a field of one of several forms', () => {
  it('has a name of its own, and is read under the name that it has elsewhere', () => {
    const field = withSuffix(textArea({ name: 'words', label: 'Words', value: null }), SUFFIX);
    expect(field.name).toBe('words_A2022-001');
    expect(withoutSuffix({ [field.name]: 'Done', _csrf: 'x' }, SUFFIX)).toEqual({
      words: 'Done',
      _csrf: 'x',
    });
  });

  it('names each box of a date so', () => {
    const question = dateInput({ name: 'untilOn', legend: 'Until when?', value: null });
    const { items } = dateInputMarkup(dateWithSuffix(question, SUFFIX)) as {
      items: { id: string; name: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual([
      'untilOn_A2022-001',
      'untilOn_A2022-001-date-month',
      'untilOn_A2022-001-date-year',
    ]);
    const sent = Object.fromEntries(items.map(({ name }) => [name, '1']));
    expect(withoutSuffix(sent, SUFFIX)).toEqual({
      'untilOn-day': '1',
      'untilOn-month': '1',
      'untilOn-year': '1',
    });
  });
});
