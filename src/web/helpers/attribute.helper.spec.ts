import { describe, expect, it } from '@jest/globals';
import { attribute } from './attribute.helper.js';
import { attributes } from './attributes.helper.js';
import { content } from './content.helper.js';

describe('an attribute', () => {
  it.each([
    ['value', 'a "quoted" <word>', ' value="a &quot;quoted&quot; &lt;word&gt;"'],
    ['value', '', ' value=""'],
    ['value', 0, ' value="0"'],
    ['disabled', true, ' disabled'],
    ['disabled', false, ''],
    ['value', null, ''],
    ['value', undefined, ''],
    ['"><script>', 'x', ' &quot;&gt;&lt;script&gt;="x"'],
  ])('%s of %p', (name, value, html) => {
    expect(String(attribute(name, value))).toBe(html);
  });
});

describe('a map of attributes', () => {
  it.each([
    [{ 'data-a': '1', 'data-b': '"><img>' }, ' data-a="1" data-b="&quot;&gt;&lt;img&gt;"'],
    [{ 'aria-hidden': true, hidden: null }, ' aria-hidden="true" hidden=""'],
    [undefined, ''],
    [' onclick="x"', ''],
  ])('%p', (map, html) => {
    expect(String(attributes(map))).toBe(html);
  });
});

describe('the content of a part', () => {
  it('is never markup where it is a string', () => {
    expect(content({ text: '<b>' })).toBe('<b>');
    expect(content({ html: '<b>' as never, text: 'other' })).toBe('<b>');
  });

  it('is empty where there is no part', () => {
    expect(content(null)).toBe('');
    expect(content({ text: null })).toBe('');
  });
});
