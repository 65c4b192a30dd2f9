import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path)) ?? null;
/** Who owns the mail; the server gives up root's rights for it. */
const NOBODY = 65_534;

export const HAS_DOVECOT = PROGRAM !== null;

/** A real IMAP server with one mailbox, on a port of its own. */
export class Dovecot {
  private delivered = 0;

  private constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async open(): Promise<Dovecot> {
    if (!PROGRAM) throw new Error('Dovecot is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'matters-dovecot-'));
    const port = await freePort();
    const isRoot = process.getuid?.() === 0;
    const [uid, gid] = isRoot ? [NOBODY, NOBODY] : [process.getuid?.(), process.getgid?.()];
    chmodSync(folder, 0o755);
    for (const name of ['mail', 'mail/new', 'mail/cur', 'mail/tmp']) {
      mkdirSync(join(folder, name));
      if (isRoot) chownSync(join(folder, name), NOBODY, NOBODY);
    }
    const config = join(folder, 'dovecot.conf');
    writeFileSync(
      config,
      `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
    );
    const server = spawn(PROGRAM, ['-F', '-c', config], { stdio: 'ignore' });
    await untilItAnswers(port);
    return new Dovecot(server, folder, `imap://replies:secret@127.0.0.1:${port}`);
  }

  /** Puts a message into the inbox. */
  deliver(source: string): void {
    this.delivered += 1;
    const path = join(this.folder, 'mail/new', `${1_655_280_000 + this.delivered}.M1P1.test`);
    writeFileSync(path, source.replace(/\r?\n/g, '\r\n'));
    if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
  }

  /** The flags of what has been looked at: `S` for seen. */
  flags(): string[] {
    return readdirSync(join(this.folder, 'mail/cur')).map((name) => name.split(':2,')[1] ?? '');
  }

  async close(): Promise<void> {
    const gone = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function untilItAnswers(port: number): Promise<void> {
  await until(async () => {
    const socket = connect(port, '127.0.0.1');
    const answers = await once(socket, 'data').then(
      () => true,
      () => false,
    );
    socket.destroy();
    return answers;
  }, 100);
}
