import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { safeFilename } from '../../web/filename.rules.js';
import type { UploadedFile } from '../../web/request-body/uploaded-file.js';
import {
  EVIDENCE_WORDS,
  type EvidenceKind,
  evidenceKind,
  evidenceMediaType,
  fileSize,
  isPlainText,
  LARGEST_EVIDENCE,
} from './evidence-type.rules.js';

/** An uploaded file as it may be kept. */
export type ReadEvidence = {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly checksum: string;
};

/**
 * Looks at an uploaded file: what its own bytes say it is, never its name or what the browser said.
 * @returns the file, or why it is not kept
 */
export async function readEvidence(file: UploadedFile): Promise<ReadEvidence | { readonly fault: string }> {
  if (file.size === 0) return { fault: 'The file is empty' };
  if (file.size > LARGEST_EVIDENCE) {
    return { fault: `The file is larger than ${fileSize(LARGEST_EVIDENCE)}. Select a smaller file` };
  }
  const { content } = file;
  const kind = await kindOf(content, file.filename);
  if (!kind) return { fault: `This kind of file is not accepted. Select ${EVIDENCE_WORDS}` };
  const filename = withEnding(safeFilename(file.filename), kind);
  const checksum = createHash('sha256').update(content).digest('hex');
  return { filename, mediaType: evidenceMediaType(kind), content, checksum };
}

/** A text shows no kind of its own: there the name may choose between text and CSV, which are equally harmless. */
async function kindOf(content: Buffer, filename: string): Promise<EvidenceKind | null> {
  const found = await fileTypeFromBuffer(content);
  if (found) return evidenceKind(found.ext);
  const isText = /\.(txt|csv)$/i.test(filename) && isPlainText(content);
  if (!isText) return null;
  return /\.csv$/i.test(filename) ? 'csv' : 'txt';
}

/** A name ends as the kind does, so that whoever keeps the file opens it with what it is. */
function withEnding(filename: string, kind: EvidenceKind): string {
  const own = kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${kind}$`, 'i');
  return own.test(filename) ? filename : `${filename}.${kind}`;
}
