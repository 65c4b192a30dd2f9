import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TEMPLATES_FOLDER } from '../../src/web/views/template-files.js';
import { sourceFiles } from './source-files.js';

const CONTROLLERS = sourceFiles('src').filter(({ path }) => path.endsWith('.controller.ts'));

describe('controllers', () => {
  it('show forms again and act on them through one helper', () => {
    const again = CONTROLLERS.filter(({ text }) => text.includes('formAgain('));
    expect(again.length).toBeGreaterThan(60);
    const byHand = again.filter(({ text }) => !/submit(Form|Typed|Button)\(/.test(text));
    expect(byHand.map(({ path }) => path)).toEqual([]);
  });

  it('leave it to the helper what becomes of a refusal', () => {
    const catching = CONTROLLERS.filter(({ text }) => /\borFaults\b|instanceof Refused/.test(text));
    expect(catching.map(({ path }) => path)).toEqual([]);
  });

  it('take the viewer, the author and the session from the parameters of the route', () => {
    const whole = CONTROLLERS.filter(({ text }) => text.includes('@Req('));
    expect(whole.map(({ path }) => path)).toEqual([]);
  });

  it('read ids as ids, so that a wrong one is not there', () => {
    const asText = /@Param\('id'\)|ParseIntPipe/;
    expect(CONTROLLERS.filter(({ text }) => asText.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

it('takes plain addresses of email alone', () => {
  const calls = sourceFiles('src').flatMap(({ path, text }) =>
    [...text.matchAll(/\bisEmail\(([^;]*?)\)/gis)].map(([, given = '']) => ({ path, given })),
  );
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ given }) => !given.includes('PLAIN_ADDRESS'))).toEqual([]);
});

it('finds the message at a field in one way', () => {
  const spelledOut = sourceFiles('src').filter(({ text }) => /\.find\(.*\bfield\b.*\)\?\.message/.test(text));
  expect(spelledOut.map(({ path }) => path)).toEqual(['src/web/form-faults.ts']);
});

/** Pages on which forms stand among other things. This list may only shrink: a page that is a form is one in `layouts/form`. */
const AMONG_OTHER_THINGS: readonly string[] = [
  'pages/accounts/account.hbs',
  'pages/answer/answer.hbs',
  'pages/council-years/years.hbs',
  'pages/imports/check.hbs',
  'pages/reminders/letter.hbs',
  'pages/reminders/reply.hbs',
  'pages/responses/drafts.hbs',
];

const FORM = /<form method="post"[\s\S]*?<\/form>/g;
const QUESTION =
  /\{\{> govuk\/(checkboxes|date-input|file-upload|input|password-input|radios|select|textarea)\b/;

describe('templates', () => {
  const pages = readdirSync(join(TEMPLATES_FOLDER, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => `pages/${path}`)
    .sort();

  it('ask their questions in the one frame', () => {
    const own = pages.filter((path) => {
      const forms = readFileSync(join(TEMPLATES_FOLDER, path), 'utf8').match(FORM) ?? [];
      return forms.some((form) => QUESTION.test(form));
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(own).toEqual(AMONG_OTHER_THINGS);
  });
});
