import { describe, expect, it } from '@jest/globals';
import { pageMark, pageOfMark } from './page-mark.js';

const PAGE = { accountId: 7, path: '/actions/A2022-001/updates/new?from=list' };

describe('the mark of a form’s page', () => {
  it('says for whom the form was made and where it stands', () => {
    expect(pageOfMark('key', pageMark('key', PAGE))).toEqual(PAGE);
    const open = { accountId: null, path: '/' };
    expect(pageOfMark('key', pageMark('key', open))).toEqual(open);
  });

  it.each([
    ['made with another key', pageMark('other', PAGE)],
    ['of another account', pageMark('key', PAGE).replace('.7.', '.8.')],
    ['of another page', `${pageMark('key', PAGE)}x`],
    ['that leads to another site', pageMark('key', { accountId: 7, path: '//elsewhere.example/' })],
    [
      'that leads to another site by a backslash',
      pageMark('key', { accountId: 7, path: '/\\elsewhere.example' }),
    ],
    ['that is too long', pageMark('key', { accountId: 7, path: `/${'a'.repeat(5000)}` })],
    ['that is no text', ['a', 'b']],
    ['that is missing', undefined],
  ])('is nothing where it is one %s', (_, mark) => {
    expect(pageOfMark('key', mark)).toBeNull();
  });
});
