import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backupData } from '../../src/backups/backup-data.js';
import { backupSource, backupTarget, writeBackup } from '../../src/backups/backup-file.js';
import { restore } from '../../src/backups/restore.js';
import { CommandFailure } from '../../src/config/command-failure.js';
import { UsageError } from '../../src/config/usage-error.js';
import { Checkpoints } from '../../src/database/checkpoints.queries.js';
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { fillDataDir } from '../support/embedded-copy.js';
import { matters, RunningProgram } from '../support/program.js';

const place = mkdtempSync(join(tmpdir(), 'matters-backup-'));
const dataDir = join(place, 'data');
const file = join(place, 'whole.tar.gz');
const environment = {
  DATA_DIR: dataDir,
  LOAD_EXAMPLE: 'no',
  MATTERS_PASSWORD: 'a heron stands in the reeds',
};
const addAccount = () =>
  matters(
    ['account', 'add', '--email', 'somebody@example.org', '--name', 'Somebody', '--role', 'officer'],
    environment,
  );

/** Every row of every table, and where each sequence stands. */
async function contentsOf(pglite: PGlite): Promise<Record<string, unknown>> {
  const { rows } = await pglite.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of rows) {
    const kept = await pglite.query(
      `select count(*)::int as rows, md5(string_agg(t::text, ',' order by t::text)) as words from "${name}" t`,
    );
    found[name] = kept.rows[0];
  }
  found.sequences = (await pglite.query('select sequencename, last_value from pg_sequences order by 1')).rows;
  return found;
}

const contents = () => withDatabase(contentsOf);

async function withDatabase<T>(work: (pglite: PGlite) => Promise<T>): Promise<T> {
  const embedded = await openEmbeddedPostgres(dataDir);
  try {
    return await work(embedded.pglite);
  } finally {
    await embedded.close();
  }
}

const folders = () => readdirSync(dataDir).filter((name) => name.startsWith('postgres'));

beforeAll(async () => {
  await fillDataDir(dataDir);
  expect((await addAccount()).status).toBe(0);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** An empty file in an archive, as `tar` writes its head; the checksum in it is looked at by nobody here. */
function headOf(name: string, kind: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0, 'latin1');
  head.write('00000000000', 124, 'latin1');
  head.write(kind, 156, 'latin1');
  return head;
}

describe('a backup of the embedded database', () => {
  let atBackup: Record<string, unknown>;
  const moment = new Date('2026-11-29T17:15:00Z');

  it('is made while the program runs, overwrites nothing, and is restored when it does not', async () => {
    const running = await RunningProgram.start(environment);
    try {
      const made = await matters(['backup', '--out', file, '--json'], environment);
      expect([made.status, made.err]).toEqual([0, '']);
      expect(JSON.parse(made.out)).toEqual({ file, bytes: statSync(file).size });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
      expect(() => backupTarget(file, moment)).toThrow(
        `${file} exists, and a backup does not overwrite files`,
      );
      await expect(restore(dataDir, file, moment)).rejects.toThrow('is in use by process');
    } finally {
      await running.end('SIGKILL');
    }
    await withDatabase(async (pglite) => {
      atBackup = await contentsOf(pglite);
      expect(atBackup.accounts).toMatchObject({ rows: 1 });
      await pglite.exec("update accounts set name = 'Somebody else'");
      expect(await contentsOf(pglite)).not.toEqual(atBackup);
    });

    const restored = await matters(['restore', file], environment);
    expect([restored.status, restored.err]).toEqual([0, '']);
    expect(restored.out).toMatch(
      /Restored from .*: [1-9]\d* entries of the audit log, none changed or removed/,
    );
    expect(await contents()).toEqual(atBackup);
    expect(folders()).toEqual(['postgres', expect.stringMatching(/^postgres\.before-\d{8}T\d{6}Z$/)]);
  });

  it('is made of a folder that nobody has open, into a folder made for it, under the name of the moment', async () => {
    const folder = join(place, 'made/for-it');
    const { status, out } = await matters(['backup', '--out', folder], environment);
    expect([status, readdirSync(folder)]).toEqual([
      0,
      [expect.stringMatching(/^matters-arising-\d{8}T\d{6}Z\.tar\.gz$/)],
    ]);
    expect(out).toContain(folder);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, 'matters-arising-20000101T000000Z.tar.gz'), '');
    writeFileSync(join(folder, 'matters-arising-99990101T000000Z.tar.gz.part'), '');
    expect(backupSource(folder)).toBe(join(folder, name));
    expect(() => backupSource(place)).toThrow(UsageError);
    expect(() => backupTarget(join(folder, name, 'below'), moment)).toThrow('cannot be made (ENOTDIR)');
  });

  it('that is cut off, changed or something else replaces nothing', async () => {
    const bad = join(place, 'bad.tar.gz');
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 0xff;
    const before = folders();
    for (const bytes of [whole.subarray(0, whole.length - 100), changed, Buffer.from('no archive')]) {
      writeFileSync(bad, bytes);
      await expect(restore(dataDir, bad, moment)).rejects.toThrow(UsageError);
    }
    for (const [name, kind] of [
      ['../outside', '0'],
      ['//etc/outside', '0'],
      ['base/link', '2'],
    ] as const) {
      writeFileSync(bad, gzipSync(Buffer.concat([headOf(name, kind), headOf('PG_VERSION', '0')])));
      await expect(restore(dataDir, bad, moment)).rejects.toThrow('is not a backup of the embedded database');
    }
    await expect(restore(dataDir, join(place, 'none'), moment)).rejects.toThrow('There is no file');
    expect(folders()).toEqual(before);
    expect(await contents()).toEqual(atBackup);
  });

  it('whose trail does not hold replaces nothing', async () => {
    const forged = join(place, 'forged.tar.gz');
    await withDatabase(async (pglite) => {
      await pglite.exec(`begin; alter table audit_entries disable trigger all; update audit_entries set actor = 'nobody';
        alter table audit_entries enable trigger all; commit`);
      await writeBackup(await backupData(pglite), forged);
    });
    const kept = await restore(dataDir, file, new Date('2026-11-29T17:16:00Z'));
    expect(kept.before).toContain('postgres.before-20261129T171600Z');
    const before = folders();
    await expect(restore(dataDir, forged, moment)).rejects.toThrow(CommandFailure);
    expect(folders()).toEqual(before);
    expect(await contents()).toEqual(atBackup);
  });

  it('takes its place at the next start where the program was killed between putting aside and replacing', async () => {
    renameSync(join(dataDir, 'postgres'), join(dataDir, 'postgres.checked'));
    expect(await contents()).toEqual(atBackup);
    expect(existsSync(join(dataDir, 'postgres.checked'))).toBe(false);
  });
});

describe('the log of the embedded database', () => {
  it('is taken into its tables once it is long, and at the end', async () => {
    const left = async (pglite: PGlite) =>
      (
        await pglite.query<{ bytes: number }>(
          'select (pg_current_wal_lsn() - redo_lsn)::int as bytes from pg_control_checkpoint()',
        )
      ).rows[0]?.bytes;
    await withDatabase(async (pglite) => {
      await pglite.exec(
        `create table filler as select repeat(md5(g::text), 30) as words from generate_series(1, 20000) g`,
      );
      expect(await left(pglite)).toBeGreaterThan(16_000_000);
      await pglite.exec('begin');
      await new Checkpoints(pglite).makeWhereDue();
      expect(await left(pglite)).toBeGreaterThan(16_000_000);
      await pglite.exec('commit');
      await new Checkpoints(pglite).makeWhereDue();
      expect(await left(pglite)).toBeLessThan(100_000);
      await pglite.exec(
        'drop table filler; create table filler (id int); insert into filler select generate_series(1, 100000)',
      );
    });
    await withDatabase(async (pglite) => expect(await left(pglite)).toBeLessThan(100_000));
  });
});
