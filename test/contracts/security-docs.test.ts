import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT } from './source-files.js';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** The requirements of levels 1 and 2 in OWASP ASVS 5.0.0, by section: chapters V1 to V16. */
const REQUIREMENTS = [
  '1.1: 1-2; 1.2: 1-9; 1.3: 1-11; 1.4: 1-3; 1.5: 1-2',
  '2.1: 1-3; 2.2: 1-3; 2.3: 1-4; 2.4: 1',
  '3.2: 1-2; 3.3: 1-4; 3.4: 1-6; 3.5: 1-5; 3.7: 1-2',
  '4.1: 1-3; 4.2: 1; 4.3: 1-2; 4.4: 1-4',
  '5.1: 1; 5.2: 1-3; 5.3: 1-2; 5.4: 1-3',
  '6.1: 1-3; 6.2: 1-12; 6.3: 1-4; 6.4: 1-4; 6.5: 1-5; 6.6: 1-3; 6.8: 1-4',
  '7.1: 1-3; 7.2: 1-4; 7.3: 1-2; 7.4: 1-5; 7.5: 1-2; 7.6: 1-2',
  '8.1: 1-2; 8.2: 1-3; 8.3: 1; 8.4: 1',
  '9.1: 1-3; 9.2: 1-4',
  '10.1: 1-2; 10.2: 1-2; 10.3: 1-4; 10.4: 1-11; 10.5: 1-5; 10.6: 1-2; 10.7: 1-3',
  '11.1: 1-2; 11.2: 1-3; 11.3: 1-3; 11.4: 1-4; 11.5: 1; 11.6: 1',
  '12.1: 1-3; 12.2: 1-2; 12.3: 1-4',
  '13.1: 1; 13.2: 1-5; 13.3: 1-2; 13.4: 1-5',
  '14.1: 1-2; 14.2: 1-4; 14.3: 1-3',
  '15.1: 1-3; 15.2: 1-3; 15.3: 1-7',
  '16.1: 1; 16.2: 1-5; 16.3: 1-4; 16.4: 1-3; 16.5: 1-3',
];

/** `1.2: 1-3 7` is 1.2.1, 1.2.2, 1.2.3 and 1.2.7. */
function numbersOf(chapter: string): string[] {
  return chapter.split('; ').flatMap((section) => {
    const [name = '', ...spans] = section.split(/:? /);
    return spans.flatMap((span) => {
      const [first = 0, last = first] = span.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => `${name}.${first + at}`);
    });
  });
}

type Row = {
  readonly number: string;
  readonly standing: string;
  readonly how: string;
  readonly tests: string;
};

/** The rows of the tables: number, how it stands, how, where it is tested. */
function rowsIn(page: string): Row[] {
  return [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]*) \| ([^|]*) \|([^|]*)\|$/gm)].map(
    ([, number = '', standing = '', how = '', tests = '']) => ({ number, standing, how, tests }),
  );
}

describe('the page on ASVS', () => {
  const rows = rowsIn(read('docs/security-asvs.md'));

  it('has each requirement of levels 1 and 2 once, in their order', () => {
    const numbers = REQUIREMENTS.flatMap(numbersOf);
    expect(numbers).toHaveLength(246);
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  it('says of each how it stands, and why', () => {
    const standings = ['met', 'not met', 'operator', 'does not apply'];
    const odd = rows.filter(({ standing, how }) => !standings.includes(standing) || how.trim() === '');
    expect(odd).toEqual([]);
  });
});

it.each(['docs/security.md', 'docs/security-asvs.md'])('%s names tests and files that there are', (page) => {
  const named = [...read(page).matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});
