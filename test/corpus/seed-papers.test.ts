import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import type { Extraction } from '../../src/extraction/extraction.js';
import { propose } from '../../src/extraction/propose.js';
import { COUNCIL_PAPERS, councilPaper, describeWithPapers } from '../support/labelled-papers.js';
import { bothOf, f1, type Label, noScore, type Score, scoreItems, shareRead } from './label-score.js';

const LABELS = join(COUNCIL_PAPERS, 'labels');

if (!existsSync(LABELS)) {
  console.log(`No labelled papers in ${COUNCIL_PAPERS}: set MATTERS_DOCUMENTS to check against them.`);
}

function read(start: string): Extraction {
  return propose(
    councilPaper(start)
      .toString('utf8')
      .replace(/^# source:.*\n/, ''),
  );
}

describeWithPapers('the five papers everybody knows', () => {
  it('finds all sixteen recommendations of the final report and none of its conclusions', () => {
    const { document, items } = read('002_');
    expect(document).toMatchObject({ kind: 'final-report', meetingDate: '2022-05-11' });
    expect(items.map(({ type, reference }) => `${type} ${reference}`)).toEqual(
      [...'abcdefghijklmnop'].map((letter) => `recommendation 32 ${letter})`),
    );
  });

  it('joins recommendation h) over its page break', () => {
    const item = read('002_').items.find(({ reference }) => reference === '32 h)');
    expect(item?.text).toMatch(/the Panel acknowledges improvements in the reduction/);
    expect(item?.text).toMatch(/in respect of these elements\.$/);
    expect(item).toMatchObject({ cadence: 'regular' });
  });

  it('tells which promises of the Board’s minutes a resolution repeats', () => {
    const { items } = read('003_');
    expect(items.filter(({ type }) => type !== 'commitment').map(({ type }) => type)).toEqual([
      'action',
      'action',
      'noted',
    ]);
    const promises = items.filter(({ type }) => type === 'commitment');
    expect(promises.some(({ coveredBy }) => coveredBy === null)).toBe(true);
    for (const { coveredBy } of promises)
      if (coveredBy !== null) expect(items[coveredBy]?.type).toBe('action');
  });

  it('finds every resolution of the panel’s minutes', () => {
    const types = read('004_')
      .items.map(({ type }) => type)
      .filter((type) => type !== 'commitment');
    expect(types).toEqual(['noted', 'noted', 'action', 'noted', 'noted', 'noted']);
  });

  it.each(['000_', '001_'])('%s, an account of a year’s work, resolves nothing', (prefix) => {
    expect(read(prefix).items.filter(({ type }) => type !== 'commitment')).toEqual([]);
  });

  it('finds the figures of those accounts, with the day that each is of, and none in minutes and final reports', () => {
    expect(read('000_').figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          text: 'Number of children in our care',
          value: 506,
          unit: 'children',
          on: '2025-03-26',
        }),
        expect.objectContaining({ value: 56, unit: 'connected carers', on: '2025-03-26' }),
      ]),
    );
    expect(read('001_').figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: 467, unit: 'children', on: '2017-08-24' }),
        expect.objectContaining({ value: 145.1, unit: 'per 10,000', on: '2017-08-24' }),
      ]),
    );
    for (const prefix of ['002_', '003_', '004_']) expect(read(prefix).figures).toEqual([]);
  });
});

describeWithPapers('all labelled papers', () => {
  const groups = new Map<string, Score>();

  beforeAll(() => {
    for (const file of readdirSync(LABELS).filter((name) => name.endsWith('.json'))) {
      const label = JSON.parse(readFileSync(join(LABELS, file), 'utf8')) as Label;
      const text = readFileSync(join(COUNCIL_PAPERS, label.document), 'utf8').replace(/^# source:.*\n/, '');
      const group = groups.get(label.origin) ?? noScore();
      groups.set(label.origin, group);
      scoreItems(text, label, propose(text).items, group);
    }
  });

  const scoreOf = (origin: string) => groups.get(origin) ?? noScore();

  it.each(['seed', 'real', 'modelled'])('%s: resolutions and recommendations', (origin) => {
    expect(f1(scoreOf(origin).resolutions)).toBeGreaterThanOrEqual(0.92);
  });

  it.each(['real', 'modelled'])('%s: promises', (origin) => {
    expect(f1(scoreOf(origin).promises)).toBeGreaterThanOrEqual(0.7);
  });

  it.each(['real', 'modelled'])('%s: owners and dates', (origin) => {
    const { owners, dates } = scoreOf(origin);
    expect(shareRead(bothOf(owners, dates))).toBeGreaterThanOrEqual(0.9);
  });
});
