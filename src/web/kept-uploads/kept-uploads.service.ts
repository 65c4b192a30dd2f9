import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { isKnownByAddress } from '../csrf.js';
import type { FieldError } from '../govuk/error-summary.js';
import { temporaryFile } from '../request-body/read-multipart.js';
import type { TemporaryFile } from '../request-body/temporary-file.js';
import { UploadedFile } from '../request-body/uploaded-file.js';
import { uploadsFolder } from '../request-body/uploads-folder.js';
import { signedInAccount } from '../session.js';
import { type KeptFile, keptFieldsIn } from './kept-file-fields.rules.js';
import { KeptUploadsRepository } from './kept-uploads.repository.js';

const KEPT_FOR_MILLISECONDS = 2 * 3_600_000;

/** A file that was kept from an earlier sending of the form. */
class FileKeptBefore extends UploadedFile {
  constructor(
    filename: string,
    bytes: TemporaryFile,
    readonly key: string,
  ) {
    super(filename, bytes);
  }
}

/** Keeps the files of a form that has to be sent again, for the account or the secret address that sent it. */
@Injectable()
export class KeptUploads {
  private readonly folder: string;

  constructor(
    config: Config,
    private readonly uploads: KeptUploadsRepository,
    private readonly clock: Clock,
  ) {
    this.folder = uploadsFolder(config.dataDir);
  }

  /** Puts the files that are kept for a form into its body, where no other was chosen in their place. */
  async bringBack(request: FastifyRequest): Promise<void> {
    const keys = keptFieldsIn(request.body).map(({ key }) => key);
    const holder = holderOf(request);
    if (keys.length === 0 || holder === null) return;
    const found = await this.uploads.find(keys.map(digest), holder, this.clock.realNow());
    const body = { ...(request.body as Record<string, unknown>) };
    const chosen = new Set(Object.entries(body).flatMap(([field, value]) => (hasFile(value) ? [field] : [])));
    for (const { id, field, filename } of found) {
      const key = keys.find((each) => digest(each) === id);
      if (!key || chosen.has(field)) continue;
      const bytes = await temporaryFile(request, this.folder);
      await bytes.write(await this.uploads.contentOf(id));
      const file = new FileKeptBefore(filename, bytes, key);
      const earlier = [body[field]].flat().filter((each) => each instanceof FileKeptBefore);
      body[field] = [...earlier, file];
    }
    request.body = body;
  }

  /** Keeps the files of a form that is shown again, but for those at whose field there is a fault. */
  async keep(request: FastifyRequest, faults: readonly FieldError[]): Promise<KeptFile[]> {
    const holder = holderOf(request);
    if (holder === null) return [];
    const kept: KeptFile[] = [];
    for (const [field, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
      if (faults.some((fault) => isAt(field, fault))) continue;
      for (const file of [value].flat()) {
        if (!(file instanceof UploadedFile) || file.filename === '') continue;
        kept.push({ field, filename: file.filename, key: await this.keyFor(file, field, holder) });
      }
    }
    await this.dropRest(request, holder, kept);
    return kept;
  }

  /** Throws away what was kept for a form that was taken. */
  async dropOf(request: FastifyRequest): Promise<void> {
    const holder = holderOf(request);
    if (holder !== null) await this.dropRest(request, holder, []);
  }

  private async keyFor(file: UploadedFile, field: string, holder: string): Promise<string> {
    const expiresAt = new Date(this.clock.realNow().getTime() + KEPT_FOR_MILLISECONDS);
    if (file instanceof FileKeptBefore) {
      await this.uploads.prolong([digest(file.key)], expiresAt);
      return file.key;
    }
    const key = randomBytes(32).toString('base64url');
    const { content, filename } = file;
    const stored = { id: digest(key), holder, field, filename, content, expiresAt };
    await this.uploads.keep({ ...stored, sizeBytes: content.length });
    return key;
  }

  private async dropRest({ body }: FastifyRequest, holder: string, kept: readonly KeptFile[]): Promise<void> {
    const rest = keptFieldsIn(body).filter(({ key }) => kept.every((each) => each.key !== key));
    if (rest.length > 0)
      await this.uploads.drop(
        rest.map(({ key }) => digest(key)),
        holder,
      );
  }
}

/** Who alone may send a kept file: the account, or whoever knows the address. */
function holderOf(request: FastifyRequest): string | null {
  if (isKnownByAddress(request)) {
    const { token } = request.params as { token?: unknown };
    return typeof token === 'string' ? `address ${digest(token)}` : null;
  }
  const accountId = signedInAccount(request);
  return accountId === null ? null : `account ${accountId}`;
}

function hasFile(value: unknown): boolean {
  return [value].flat().some((each) => each instanceof UploadedFile && each.filename !== '');
}

/** A fault of one of several forms on a page may name the field without the form's ending. */
function isAt(field: string, fault: FieldError): boolean {
  return fault.field !== null && (field === fault.field || field.startsWith(`${fault.field}_`));
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
