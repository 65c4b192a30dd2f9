import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lines } from './lines.helper.js';

describe('text that somebody typed', () => {
  it.each([
    ['one paragraph', 'As agreed.', '<p class="govuk-body">As agreed.</p>'],
    ['two', 'One\r\n\r\n  \r\nTwo', '<p class="govuk-body">One</p>\n<p class="govuk-body">Two</p>'],
    ['a single break', 'One\nTwo', '<p class="govuk-body">One<br>Two</p>'],
    ['nothing', '  \n\n ', ''],
    ['null', null, ''],
  ])('keeps %s', (_, text, html) => {
    expect(String(lines(text))).toBe(html);
  });

  it('escapes every character that markup is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = String(lines(text)).replaceAll(/<\/?p(?: class="govuk-body")?>|<br>/g, '');
        expect(bare).not.toMatch(/[<>"']/);
      }),
    );
  });
});
