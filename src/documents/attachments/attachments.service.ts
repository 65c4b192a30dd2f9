import { Injectable } from '@nestjs/common';
import { RefusedFiles } from '../../audit/refused-files.service.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { UploadedFile } from '../../web/request-body/uploaded-file.js';
import { InfectedFile } from '../../web/virus-scan/infected-file.js';
import { VirusScanner } from '../../web/virus-scan/virus-scanner.service.js';
import { type DocumentRow, DocumentsQueries } from '../documents.queries.js';
import { PaperReader } from '../paper-reader.service.js';
import type { AttachedPaper } from '../reading/mail-message.js';
import { AttachmentsQueries, type PaperOfBytes } from './attachments.queries.js';

/** A paper that came with an email, and the paper of the register that it is by now; null where it is none. */
export type OfferedAttachment = AttachedPaper & { readonly taken: PaperOfBytes | null };

/** What an email of the register offers. */
export type OfferedMail = {
  /** How many proposals of the message itself wait for a decision. */
  readonly waiting: number;
  readonly attachments: readonly OfferedAttachment[];
};

/** A paper of the register that may be an email, with its bytes. */
export type StoredMail = { readonly message: DocumentRow; readonly content: Buffer };

/** The papers that came with an email of the register. They stay in it, and are read out of it anew. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly queries: AttachmentsQueries,
    private readonly reader: PaperReader,
    private readonly scanner: VirusScanner,
    private readonly refused: RefusedFiles,
  ) {}

  /** @throws NotFound where there is no such paper for them */
  async message(id: number, viewer: Viewer): Promise<StoredMail> {
    const message = await this.documents.byId(id, viewer);
    return { message, content: (await this.documents.original(id, viewer)).content };
  }

  /** None are attached where the paper is no email, or its content was removed. */
  async offered({ message, content }: StoredMail, viewer: Viewer): Promise<OfferedMail> {
    if (!isMessage(message)) return { waiting: 0, attachments: [] };
    const attachments = await this.reader.attachedPapers(content, message.filename);
    const papers = await this.queries.papersOf(
      message.id,
      attachments.map(({ checksum }) => checksum),
      viewer,
    );
    return {
      waiting: papers.find(({ id }) => id === message.id)?.waiting ?? 0,
      attachments: attachments.map((one) => ({
        ...one,
        taken: papers.find(({ checksum }) => checksum === one.checksum) ?? null,
      })),
    };
  }

  /**
   * One attachment, looked at for viruses as an uploaded file is.
   * @param number counted from 1
   * @throws NotFound, InfectedFile, ScannerAway
   */
  async file({ message, content }: StoredMail, number: number, viewer: Viewer): Promise<UploadedFile> {
    if (!isMessage(message)) throw new NotFound(`Attachment ${number}`);
    const attached = await this.reader.attachedFile(content, message.filename, number - 1);
    if (!attached) throw new NotFound(`Attachment ${number}`);
    const file = new UploadedFile(attached.filename, attached.content);
    const virus = await this.scanner.scan(file);
    if (virus === null) return file;
    const infected = new InfectedFile(file.filename, virus);
    await this.refused.record({ viewer }, infected);
    throw infected;
  }
}

function isMessage({ mediaType, contentRemovedAt }: DocumentRow): boolean {
  return mediaType === 'message/rfc822' && contentRemovedAt === null;
}
