import { describe, expect, it } from '@jest/globals';
import type { Role } from '../web/permissions.rules.js';
import { scopeOf } from './account-scope.rules.js';

describe('the bodies that an account is for', () => {
  it.each<[string, Role, number[], number[], readonly number[] | null]>([
    ['all, for an administrator', 'administrator', [1], [2], null],
    ['all, for an auditor', 'auditor', [], [], null],
    ['all, for democratic services', 'democratic-services', [], [2], null],
    ['those that are named, for democratic services of some', 'democratic-services', [1], [2], [1]],
    ['where they sit, for a member', 'member', [], [2], [2]],
    ['where they sit and what is named, each once, for a chair', 'chair', [3, 2], [2, 1], [1, 2, 3]],
    ['none, for an officer', 'officer', [], [2], []],
    ['what they were given to read, for an officer', 'officer', [1], [2], [1]],
    ['none, for a public reader', 'public-reader', [1], [2], []],
  ])('are %s', (_, role, named, seats, expected) => {
    expect(scopeOf(role, { named, seats })).toEqual(expected);
  });
});
