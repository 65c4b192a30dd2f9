import { randomUUID } from 'node:crypto';
import { createReadStream, readSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const OWNER_ALONE = 0o600;

/**
 * What arrives of an upload, on disk and not in memory. The file loses its name as soon as it is open: nobody else can open it, and the
 * system gives its room back when it is closed, or when this process ends in whatever way.
 */
export class TemporaryFile {
  private written = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** @param folder there must be one */
  static async create(folder: string): Promise<TemporaryFile> {
    const path = join(folder, `${randomUUID()}.part`);
    const handle = await open(path, 'wx+', OWNER_ALONE);
    await unlink(path);
    return new TemporaryFile(handle);
  }

  get size(): number {
    return this.written;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.handle.writeFile(bytes);
    this.written += bytes.length;
  }

  /** Lets go of what was written. */
  async empty(): Promise<void> {
    await this.handle.truncate(0);
    this.written = 0;
  }

  /** All of it, in memory. */
  read(): Buffer {
    const content = Buffer.allocUnsafe(this.written);
    let at = 0;
    while (at < this.written) {
      const count = readSync(this.handle.fd, content, at, this.written - at, at);
      if (count === 0) throw new Error('a temporary file is shorter than what was written to it');
      at += count;
    }
    return content;
  }

  /** All of it, piece by piece. */
  stream(): Readable {
    return createReadStream('', {
      fd: this.handle,
      start: 0,
      end: Math.max(0, this.written - 1),
      autoClose: false,
    });
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
