import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Handlebars from 'handlebars';
import { TemplateEngine } from './template-engine.js';

function folderOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'templates-'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

async function page(
  source: string,
  model: object,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const root = folderOf({ ...others, 'pages/a/page.hbs': source });
  return (await TemplateEngine.load('pages', root)).render('a/page', model);
}

describe('a condition', () => {
  it.each([
    ['words', 'x', true],
    ['a number', 1, true],
    ['no number', 0, false],
    ['an empty text', '', false],
    ['null', null, false],
    ['false', false, false],
    ['a list', [0], true],
    ['an empty list', [], false],
    ['a thing', {}, true],
    ['markup', new Handlebars.SafeString(''), true],
  ])('holds for %s as Handlebars has it', async (_what, value, holds) => {
    const source =
      '{{#if value}}yes{{else}}no{{/if}}{{#unless value}} no{{else}} yes{{/unless}}{{#if value}}!{{/if}}';
    expect(Handlebars.compile(source)({ value })).toBe(holds ? 'yes yes!' : 'no no');
    await expect(page(source, { value })).resolves.toBe(holds ? 'yes yes!' : 'no no');
  });

  it('looks from where it stands', async () => {
    const source = `{{#each rows as |row at|}}{{#if row.kids}}{{#each row.kids as |kid|}}{{#if kid}}{{at}}{{kid}}{{../../end}}{{@index}}{{else if
      row.name}}{{row.name}}{{@root.end}}{{/if}}{{/each}}{{else}}-{{../end}}{{/if}}{{/each}}`;
    const model = {
      end: ';',
      rows: [
        { name: 'a', kids: ['x', ''] },
        { name: 'b', kids: [] },
      ],
    };
    expect(Handlebars.compile(source)(model)).toBe('0x;0a;-;');
    await expect(page(source, model)).resolves.toBe('0x;0a;-;');
  });

  it('may hold an inline partial', async () => {
    const source = "{{#if on}}{{#*inline 'word'}}{{n}}{{/inline}}{{> word this}}{{/if}}";
    await expect(page(source, { on: true, n: 1 })).resolves.toBe('1');
  });

  it('is one, and nothing else', async () => {
    await expect(page('{{#if n includeZero=true}}x{{/if}}', { n: 0 })).rejects.toThrow(
      'if takes one condition',
    );
  });
});

describe('a page', () => {
  it('escapes what it prints', async () => {
    await expect(page('{{text}}', { text: '<b>' })).resolves.toBe('&lt;b&gt;');
  });

  it('prints as markup only what is declared to be', async () => {
    await expect(page('{{html}}', { html: new Handlebars.SafeString('<b>') })).resolves.toBe('<b>');
  });

  it('knows the helpers of the folder', async () => {
    await expect(page("{{date day}}, {{plural n 'day' 'days'}}", { day: '2022-05-11', n: 1 })).resolves.toBe(
      '11 May 2022, 1 day',
    );
  });

  it('fails, named, where the model lacks a field', async () => {
    await expect(page('{{missing}}', {})).rejects.toThrow(/^template a\/page: "missing" not defined/);
  });

  it('may leave out what a GOV.UK component takes or leaves', async () => {
    const component = { 'partials/govuk/tag.hbs': '{{#if legend.html}}x{{/if}}{{text}}' };
    await expect(page("{{> govuk/tag text='Late'}}", {}, component)).resolves.toBe('Late');
  });

  it('passes to a partial nothing that it is not given', async () => {
    const partial = { 'partials/app/name.hbs': '{{name}}' };
    await expect(page('{{> app/name}}', { name: 'x' }, partial)).rejects.toThrow('"name" not defined');
    await expect(page('{{> app/name this}}', { name: 'x' }, partial)).resolves.toBe('x');
  });

  it('says in an inline partial what a layout leaves open', async () => {
    const partials = {
      'partials/form/beneath.hbs': '',
      'layouts/form.hbs': '{{> @partial-block this}};{{> form/beneath this}}',
    };
    const source =
      '{{#> layouts/form this}}{{#*inline "form/beneath"}}{{words}}{{/inline}}fields{{/layouts/form}}';
    await expect(page(source, { words: 'more' }, partials)).resolves.toBe('fields;more');
    await expect(page('{{#> layouts/form this}}fields{{/layouts/form}}', {}, partials)).resolves.toBe(
      'fields;',
    );
  });

  it('does not indent the lines of a partial, which may be those of a text area', async () => {
    const partial = { 'partials/app/area.hbs': 'one\ntwo' };
    await expect(page('  {{> app/area}}\n', {}, partial)).resolves.toBe('  one\ntwo');
  });
});

describe('templates that are at fault', () => {
  it.each([
    ['does not parse', '{{#if a}}', 'Parse error'],
    ['calls a partial there is none of', '{{> app/none}}', 'there is no partial “app/none”'],
    ['calls a helper there is none of', "{{shout 'x'}}", 'shout'],
    [
      'says what no layout asks for',
      '{{#*inline "benath"}}x{{/inline}}',
      'nobody calls the inline partial “benath”',
    ],
    ['works out the name of a partial', '{{> (lookup this "name")}}', 'name of a partial is worked out'],
    ['takes a helper for a field', '{{date}}', 'a field is written {{this.date}}'],
  ])('stop the start when one %s', async (_, source, reason) => {
    const loading = TemplateEngine.load('pages', folderOf({ 'pages/a/page.hbs': source }));
    await expect(loading).rejects.toThrow(/^template a\/page: /);
    await expect(loading).rejects.toThrow(reason);
  });

  it('are not looked for in the folders of another kind', async () => {
    const root = folderOf({ 'pages/a/page.hbs': 'x', 'mails/a/text.hbs': "{{> govuk/tag text='x'}}" });
    await expect(TemplateEngine.load('mails', root)).rejects.toThrow('there is no partial “govuk/tag”');
    await expect(TemplateEngine.load('pages', root)).resolves.toHaveProperty('names', ['a/page']);
  });

  it('are missed by name', async () => {
    const engine = await TemplateEngine.load('pages', folderOf({}));
    expect(() => engine.render('a/page', {})).toThrow('template a/page: there is none of this name');
  });
});

describe('a mail', () => {
  it('escapes its HTML, and leaves its subject and text as they are', async () => {
    const parts = Object.fromEntries(
      ['subject', 'text', 'html'].map((part) => [`mails/chase/${part}.hbs`, '{{owner}}']),
    );
    const engine = await TemplateEngine.load('mails', folderOf(parts));
    const owner = { owner: 'Children’s & Adults' };
    expect(engine.render('chase/subject', owner)).toBe('Children’s & Adults');
    expect(engine.render('chase/text', owner)).toBe('Children’s & Adults');
    expect(engine.render('chase/html', owner)).toBe('Children’s &amp; Adults');
  });
});
