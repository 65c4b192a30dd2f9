import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { keepDayInLinks } from './as-at-links.js';
import { PastPages } from './past-pages.service.js';

const pages = new PastPages();
pages.learn([
  { path: '/actions', showsThePast: true },
  { path: '/actions/new', showsThePast: false },
  { path: '/actions/:reference', showsThePast: true },
]);

const past = (main: string): string => {
  const html = keepDayInLinks(`<body><main>${main}</main></body>`, parseDay('2022-05-11'), pages);
  return /<main>(.*)<\/main>/.exec(html)?.[1] ?? '';
};

describe('the links of a page as at an earlier day', () => {
  it.each([
    ['<a href="/actions?q=x#y">All</a>', '<a href="/actions?q=x&amp;as-at=2022-05-11#y">All</a>'],
    ['<a href="/actions?as-at=2020-01-01">Then</a>', '<a href="/actions?as-at=2020-01-01">Then</a>'],
    ['<a href="/actions" data-app-today>Today</a>', '<a href="/actions" data-app-today="">Today</a>'],
    [
      '<a href="https://elsewhere.example/actions">Out</a>',
      '<a href="https://elsewhere.example/actions">Out</a>',
    ],
    ['<a href="/actions/new">New</a>', ''],
    ['<p>Make <a href="/actions/new">a new one</a> here.</p>', '<p>Make a new one here.</p>'],
    ['<form method="post" action="/x"><button>Go</button></form>', ''],
    [
      '<form action="/actions"></form>',
      '<form action="/actions"><input type="hidden" name="as-at" value="2022-05-11"></form>',
    ],
    ['<a href="/no-page-of-ours">File</a>', '<a href="/no-page-of-ours">File</a>'],
  ])('%s becomes %s', (before, after) => expect(past(before)).toBe(after));
});
