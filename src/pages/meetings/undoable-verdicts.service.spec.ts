import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../web/access.js';
import { mayUndo } from './undoable-verdicts.service.js';

const BODY = 4;
const RECORDED = { accountId: 7 };
const somebody = (role: Viewer['role'], accountId: number, bodyIds: number[] | null): Viewer => ({
  ...{ role, accountId, bodyIds, personId: null },
  ...{ name: 'Test', email: 'test@thornmere.example' },
});

describe('the verdicts of a meeting', () => {
  it.each([
    ['who recorded them and judges for the body', somebody('chair', 7, [BODY]), true],
    ['who recorded them and judges for it no more', somebody('chair', 7, [9]), false],
    ['who recorded them and judges for nobody now', somebody('officer', 7, []), false],
    ['another who judges for the body', somebody('chair', 8, [BODY]), false],
    ['who keeps the register of the body', somebody('democratic-services', 8, [BODY]), true],
    ['who keeps that of another body', somebody('democratic-services', 8, [9]), false],
  ])('may be undone or not by %s', (_, viewer, may) =>
    expect(mayUndo(RECORDED, { bodyId: BODY }, viewer)).toBe(may),
  );
});
