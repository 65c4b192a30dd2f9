import { Readable } from 'node:stream';
import { safeFilename } from '../filename.rules.js';
import type { TemporaryFile } from './temporary-file.js';

/** A file as a browser or a message sent it. Nothing about it is to be believed. */
export class UploadedFile {
  /** Without what could mislead; empty where none was chosen. */
  readonly filename: string;

  constructor(
    filename: string,
    private readonly bytes: Buffer | TemporaryFile,
  ) {
    this.filename = filename === '' ? '' : safeFilename(filename, 'file');
  }

  get size(): number {
    return Buffer.isBuffer(this.bytes) ? this.bytes.length : this.bytes.size;
  }

  /** All of it, read from disk each time: whoever needs it keeps it for no longer than needed. */
  get content(): Buffer {
    return Buffer.isBuffer(this.bytes) ? this.bytes : this.bytes.read();
  }

  /** All of it, piece by piece. */
  stream(): Readable {
    if (this.size === 0) return Readable.from([]);
    return Buffer.isBuffer(this.bytes) ? Readable.from([this.bytes]) : this.bytes.stream();
  }
}

/** The file sent as `field`, or null where none was chosen. */
export function fileIn(body: Readonly<Record<string, unknown>>, field: string): UploadedFile | null {
  return filesIn(body, field)[0] ?? null;
}

/** The files sent as `field`, in the order in which they were chosen. */
export function filesIn(body: Readonly<Record<string, unknown>>, field: string): UploadedFile[] {
  return [body[field]].flat().filter(isChosen);
}

/** Every file that a form sent, in its order. */
export function allFilesIn(body: unknown): UploadedFile[] {
  return Object.values((body ?? {}) as Record<string, unknown>)
    .flat()
    .filter(isChosen);
}

function isChosen(value: unknown): value is UploadedFile {
  return value instanceof UploadedFile && value.filename !== '';
}
