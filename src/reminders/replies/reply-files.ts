import { readEvidence } from '../../actions/evidence/evidence-fields.form.js';
import { MOST_FILES } from '../../web/request-body/body-allowance.rules.js';
import type { UploadedFile } from '../../web/request-body/uploaded-file.js';
import type { MailedReplyFile } from './mailed-reply-file.entity.js';

/** Looks at the files of an answer as at those that are uploaded: what is not taken keeps its name, and why. */
export async function readReplyFiles(
  files: readonly UploadedFile[],
): Promise<Omit<MailedReplyFile, 'id' | 'replyId'>[]> {
  const read: Omit<MailedReplyFile, 'id' | 'replyId'>[] = [];
  for (const file of files) {
    const sizeBytes = file.size;
    const isTooMany = read.filter(({ fault }) => fault === null).length >= MOST_FILES;
    const found = isTooMany
      ? { fault: `More than ${MOST_FILES} files came with it` }
      : await readEvidence(file);
    const name = file.filename || 'A file without a name';
    read.push(
      'fault' in found
        ? { filename: name, sizeBytes, mediaType: null, checksum: null, content: null, fault: found.fault }
        : { ...found, sizeBytes, fault: null },
    );
  }
  return read;
}
