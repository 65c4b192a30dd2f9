import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryInUse, DirectoryLock } from '../../src/database/directory-lock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock on the embedded database', () => {
  it('is taken by one', () => {
    const lock = DirectoryLock.take(folder);
    expect(() => DirectoryLock.take(folder)).toThrow(DirectoryInUse);
    lock.release();
    DirectoryLock.take(folder).release();
  });

  it('names who holds it and what to do', () => {
    DirectoryLock.take(folder);
    expect(() => DirectoryLock.take(folder)).toThrow(
      new RegExp(`in use by process ${process.pid}\\. Stop that process first, or set DATA_DIR`),
    );
  });

  it('is taken over from a process that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => child.once('exit', done));
    writeFileSync(
      join(folder, 'in-use.json'),
      JSON.stringify({ pid: child.pid, started: '1', token: 'theirs' }),
    );
    DirectoryLock.take(folder);
    expect(JSON.parse(readFileSync(join(folder, 'in-use.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is taken over where the number of a dead process was given to another', () => {
    writeFileSync(
      join(folder, 'in-use.json'),
      JSON.stringify({ pid: process.pid, started: 'another time', token: 'theirs' }),
    );
    expect(() => DirectoryLock.take(folder)).not.toThrow();
  });

  it('is taken over where the file was cut off in mid-write', () => {
    writeFileSync(join(folder, 'in-use.json'), '{"pid": 1');
    expect(() => DirectoryLock.take(folder)).not.toThrow();
  });
});
