import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isClamdThere } from '../../src/web/virus-scan/clamd.js';
import { until } from './until.js';

const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find((path) => existsSync(path)) ?? null;

export const HAS_CLAMD = PROGRAM !== null;

/** The file that every scanner takes for a virus and that does nothing (https://www.eicar.org), in two pieces: this file is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** ClamAV's own daemon, which knows one virus alone: with its real signatures it takes a minute to start and a gigabyte. */
export class Clamd {
  private constructor(
    private readonly daemon: ChildProcess,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Clamd> {
    if (!PROGRAM) throw new Error('ClamAV is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'matters-clamd-'));
    const signature = `Eicar-Test-Signature:0:*:${Buffer.from(EICAR).toString('hex')}\n`;
    writeFileSync(join(folder, 'one.ndb'), signature);
    const settings = [`LocalSocket ${folder}/clamd.ctl`, `DatabaseDirectory ${folder}`, 'Foreground yes'];
    writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
    const daemon = spawn(PROGRAM, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    const clamd = new Clamd(daemon, folder);
    await until(() => isClamdThere({ path: clamd.socket }), 100);
    return clamd;
  }

  get socket(): string {
    return join(this.folder, 'clamd.ctl');
  }

  async close(): Promise<void> {
    if (this.daemon.exitCode !== null || this.daemon.signalCode !== null) return;
    const gone = once(this.daemon, 'exit');
    this.daemon.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
