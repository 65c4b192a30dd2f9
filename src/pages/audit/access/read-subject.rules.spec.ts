import { describe, expect, it } from '@jest/globals';
import { readSubject } from './read-subject.rules.js';

describe('what somebody reads', () => {
  it.each([
    [
      '/actions/:reference',
      { reference: 'A2022-001' },
      {},
      { kind: 'item', reference: { kind: 'A', year: 2022, number: 1 } },
    ],
    [
      '/recommendations/:reference/splits/new',
      { reference: 'R2022-1012' },
      {},
      { kind: 'item', reference: { kind: 'R', year: 2022, number: 1012 } },
    ],
    [
      '/reminders/items/:reference',
      { reference: 'A2022-001' },
      {},
      { kind: 'item', reference: { kind: 'A', year: 2022, number: 1 } },
    ],
    ['/documents/:id', { id: '12' }, {}, { kind: 'document', id: 12 }],
    ['/documents/:id/original', { id: '12' }, {}, { kind: 'document', id: 12 }],
    ['/evidence/:id', { id: '7' }, {}, { kind: 'evidence', id: 7 }],
    ['/reports/background/:id/report.:format', { id: '4' }, {}, { kind: 'report-job', id: 4 }],
    ['/reports/published/:id/report.:format', { id: '3' }, {}, { kind: 'published-report', id: 3 }],
    [
      '/reports/progress.:format',
      {},
      { audience: 'exempt', body: 'CYP' },
      { kind: 'exempt-report', words: 'exempt report CYP' },
    ],
    ['/audit.csv', {}, {}, { kind: 'whole', words: 'audit log' }],
    ['/reports/progress', {}, { audience: 'open' }, null],
    ['/people/owners/:id', { id: '3' }, {}, null],
    ['/actions/:reference', { reference: 'elsewhere' }, {}, null],
    ['/documents/:id', { id: 'x' }, {}, null],
    ['/actions', {}, {}, null],
  ])('at %s with %j %j is %j', (route, params, query, subject) => {
    expect(readSubject({ route, params, query })).toEqual(subject);
  });
});
