import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.js';
import { SealBroken } from './sealed-text.rules.js';
import { SecretBox } from './secret-box.service.js';

const FIRST = 'the first key of the installation: long enough';
const SECOND = 'the second key of the installation: long enough';

describe('the box for secrets', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'matters-box-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function box(keys = ''): SecretBox {
    return new SecretBox(readEnvironment({ DATA_DIR: folder, SECRETS_KEY: keys }));
  }

  it('keeps a key of its own where the environment gives none, readable by its owner alone', () => {
    const sealed = box().seal('JBSWY3DPEHPK3PXP', 'seed');
    expect(box().open(sealed, 'seed')).toBe('JBSWY3DPEHPK3PXP');
    expect(statSync(join(folder, 'secrets-key')).mode & 0o777).toBe(0o600);
  });

  it('opens with a key of the environment what was sealed before, under the kept one too', () => {
    const sealed = box().seal('JBSWY3DPEHPK3PXP', 'seed');
    const again = box(FIRST).sealAgain(sealed, 'seed') ?? '';
    rmSync(join(folder, 'secrets-key'));
    expect(box(FIRST).open(again, 'seed')).toBe('JBSWY3DPEHPK3PXP');
    expect(box(FIRST).sealAgain(again, 'seed')).toBeNull();
  });

  it('lets keys be changed one after the other: the first seals, all open', () => {
    const sealed = box(FIRST).seal('JBSWY3DPEHPK3PXP', 'seed');
    const both = box(`${SECOND}, ${FIRST}`);
    expect(both.open(sealed, 'seed')).toBe('JBSWY3DPEHPK3PXP');
    const again = both.sealAgain(sealed, 'seed') ?? '';
    expect(box(SECOND).open(again, 'seed')).toBe('JBSWY3DPEHPK3PXP');
    expect(() => box(SECOND).open(sealed, 'seed')).toThrow(SealBroken);
  });
});
