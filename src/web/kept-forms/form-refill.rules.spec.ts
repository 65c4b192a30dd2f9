import { describe, expect, it } from '@jest/globals';
import { refilledPage } from './form-refill.rules.js';
import type { TypedForm } from './typed-form.rules.js';

const notice = (withoutPlace: readonly string[]) => `<p>${withoutPlace.join('|')}</p>`;

function refilled(form: string, fields: TypedForm['fields'], action = '/here'): string {
  const html = `<!DOCTYPE html><html><body><main><h1>Page</h1><form method="post" action="/here">${form}</form></main></body></html>`;
  const page = refilledPage(html, '/page', { action, fields, files: [], hasLeftOut: false }, notice);
  return /<main>(.*)<\/main>/s.exec(page)?.[1]?.replace('<h1>Page</h1>', '') ?? '';
}

const inForm = (form: string, fields: TypedForm['fields']) =>
  /<form[^>]*>(.*)<\/form>/s.exec(refilled(form, fields))?.[1];

describe('a form filled in as it was typed', () => {
  it.each<[string, string, TypedForm['fields'], string]>([
    ['a text', '<input name="a" value="old">', [['a', 'b"<']], '<input name="a" value="b&quot;&lt;">'],
    [
      'a text area',
      '<textarea name="a">old</textarea>',
      [['a', '<i>\nx']],
      '<textarea name="a">&lt;i&gt;\nx</textarea>',
    ],
    [
      'several of one name, in their order',
      '<input name="a"><input name="a">',
      [
        ['a', '1'],
        ['a', '2'],
      ],
      '<input name="a" value="1"><input name="a" value="2">',
    ],
    [
      'boxes, also those that were unticked',
      '<input type="checkbox" name="a" value="x" checked><input type="checkbox" name="a" value="y">',
      [['a', 'y']],
      '<input type="checkbox" name="a" value="x"><input type="checkbox" name="a" value="y" checked="">',
    ],
    [
      'a list',
      '<select name="a"><option value="1" selected>One<option value="2">Two</select>',
      [['a', '2']],
      '<select name="a"><option value="1">One</option><option value="2" selected="">Two</option></select>',
    ],
    [
      'no password',
      '<input type="password" name="pass">',
      [['pass', 'x']],
      '<input type="password" name="pass">',
    ],
    [
      'no token',
      '<input type="hidden" name="_csrf" value="fresh">',
      [],
      '<input type="hidden" name="_csrf" value="fresh">',
    ],
    [
      'what is folded up, which is opened',
      '<details><summary>More</summary><input name="a"></details>',
      [['a', 'b']],
      '<details open=""><summary>More</summary><input name="a" value="b"></details>',
    ],
  ])('has %s', (_, form, fields, expected) => {
    expect(inForm(form, fields)).toBe(expected);
  });

  it('gives what has no field any more to the notice, and no button', () => {
    const page = refilled('<input name="a"><button name="go" value="on">Go</button>', [
      ['a', 'x'],
      ['b', 'gone'],
      ['go', 'on'],
    ]);
    expect(page.startsWith('<p>gone</p>')).toBe(true);
  });

  it('has what was sent by a button beside its own that this page does not show', () => {
    const page = refilled('<input name="a">', [['a', 'x']], '/here/body');
    expect(page).toContain('<input name="a" value="x">');
    expect(refilled('<input name="a">', [['b', 'x']], '/here/body')).toMatch(/^<p>x<\/p>.*<input name="a">/s);
  });

  it('gives everything to the notice where the form is there no longer', () => {
    expect(refilled('<input name="a">', [['a', 'x']], '/elsewhere')).toMatch(/^<p>x<\/p>.*<input name="a">/s);
  });
});
