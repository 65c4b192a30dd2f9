import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { REPORT_FLAGS } from '../reports/jobs/report-process.js';
import { optimiseLate } from './optimise-late.js';

describe('optimising late', () => {
  it('is asked for where V8 knows how', () => {
    expect(optimiseLate('20.19.0')).toEqual(['--interrupt-budget=1000000']);
  });

  it.each(['22.12.0', '24.11.0', '26.0.0'])('is not asked for by Node %s, which would not start', (node) => {
    expect(optimiseLate(node)).toEqual([]);
  });

  it('lets the Node that runs this start what makes a report', () => {
    const said = execFileSync(process.execPath, [...REPORT_FLAGS, '-p', '6 * 7'], { encoding: 'utf8' });
    expect(said.trim()).toBe('42');
  });
});
