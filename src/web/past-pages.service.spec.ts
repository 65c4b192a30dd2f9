import { describe, expect, it } from '@jest/globals';
import { PastPages } from './past-pages.service.js';

const pages = new PastPages();
pages.learn([
  { path: '/', showsThePast: true },
  { path: '/actions', showsThePast: true },
  { path: '/actions/new', showsThePast: false },
  { path: '/actions/:reference', showsThePast: true },
  { path: '/actions/:reference/edit', showsThePast: false },
]);

describe('whether a page shows the past', () => {
  it.each([
    ['/', true],
    ['/actions', true],
    ['/actions/A2022-001', true],
    ['/actions/new', false],
    ['/actions/A2022-001/edit', false],
    ['/actions/', null],
    ['/nowhere', null],
  ])('%s: %s', (path, shows) => expect(pages.shows(path)).toBe(shows));
});
