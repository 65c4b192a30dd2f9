import { Injectable } from '@nestjs/common';
import { readEvidence } from '../../actions/evidence/evidence-fields.form.js';
import { MOST_FILES } from '../../web/request-body/body-allowance.rules.js';
import type { UploadedFile } from '../../web/request-body/uploaded-file.js';
import { VirusScanner } from '../../web/virus-scan/virus-scanner.service.js';
import type { MailedReplyFile } from './mailed-reply-file.entity.js';

/** The files of an answer as they are kept, and those of them in which a virus was found. */
export type ReadReplyFiles = {
  readonly files: Omit<MailedReplyFile, 'id' | 'replyId'>[];
  readonly infected: readonly { readonly filename: string; readonly virus: string }[];
};

/** Looks at the files of an answer as at those that are uploaded: what is not taken keeps its name, and why. */
@Injectable()
export class ReplyFiles {
  constructor(private readonly scanner: VirusScanner) {}

  /** @throws ScannerAway: the message is left for the next reading of the mailbox */
  async read(given: readonly UploadedFile[]): Promise<ReadReplyFiles> {
    const files: Omit<MailedReplyFile, 'id' | 'replyId'>[] = [];
    const infected: { filename: string; virus: string }[] = [];
    for (const file of given) {
      const filename = file.filename || 'A file without a name';
      const sizeBytes = file.size;
      const isTooMany = files.filter(({ fault }) => fault === null).length >= MOST_FILES;
      const virus = isTooMany ? null : await this.scanner.scan(file);
      if (virus !== null) infected.push({ filename, virus });
      const found = await kept(file, isTooMany, virus);
      files.push(
        'fault' in found
          ? { filename, sizeBytes, mediaType: null, checksum: null, content: null, fault: found.fault }
          : { ...found, sizeBytes, fault: null },
      );
    }
    return { files, infected };
  }
}

async function kept(file: UploadedFile, isTooMany: boolean, virus: string | null) {
  if (isTooMany) return { fault: `More than ${MOST_FILES} files came with it` };
  return virus === null ? readEvidence(file) : { fault: `The virus scanner found “${virus}” in it` };
}
