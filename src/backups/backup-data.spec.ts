import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { readBackup } from './backup-data.js';

/** The head of a file in an archive, with what it says of its size. */
function head(name: string, size: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 'latin1');
  block.write(size, 124, 'latin1');
  return block;
}

it('a foreign archive that says a size below nothing is read to its end, and refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    const file = join(folder, 'foreign.tar.gz');
    writeFileSync(file, gzipSync(Buffer.concat([head('anything', '-1000'), Buffer.alloc(1024)])));
    await expect(readBackup(file)).rejects.toThrow(/is not a backup of the embedded database/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
