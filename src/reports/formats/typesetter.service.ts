import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { bundled } from '../../config/bundles.js';
import { Refused } from '../../web/errors.js';
import type { PrintedInTurn } from '../printed/printed-report.js';
import { cutInPieces } from './gathered-pieces.js';
import { OverLimits, OwnProcess } from './own-process.js';
import type { LaidReport } from './pdf/lay-out.js';
import { partsToSet } from './pdf/parts-to-set.js';
import type { PdfOutcome, PdfTask } from './pdf/pdf.process.js';
import { setVolumes } from './pdf/set-volumes.js';
import { volumeArchive, volumeFile } from './pdf/volume-files.js';
import { REPORT_MEDIA_TYPES } from './report-formats.js';
import { type WrittenReport, ZIP_TYPE } from './written-report.js';

/** Of the process that sets a part; a part takes a quarter of it at the most. */
const LIMITS = { cpuSeconds: 180, megabytes: 1_000 };

/** A report that is to be set. */
export type ReportToSet = {
  readonly report: PrintedInTurn;
  /** Its file's, without extension. */
  readonly name: string;
  /** Whether it is so long that it is laid out here, section by section; others are laid out elsewhere and hold up nobody. */
  readonly isVeryLong: boolean;
};

/** Sets reports as PDF in processes of their own, so that a long one holds up nobody else and leaves no memory taken. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly process = new OwnProcess<PdfTask, PdfOutcome>(
    bundled(new URL('./pdf/pdf.process.js', import.meta.url)),
    LIMITS,
  );

  /**
   * A report of more pages than a ring binder takes comes as several volumes in an archive.
   * @throws Refused where a part of it is too long to be set
   */
  async typeset({ report, name, isVeryLong }: ReportToSet): Promise<WrittenReport> {
    const folder = await mkdtemp(join(tmpdir(), 'matters-pdf-'));
    const drop = async () => rm(folder, { recursive: true, force: true });
    try {
      const laid = await this.laidOut(report, folder, isVeryLong);
      if ('pdf' in laid) {
        await drop();
        return { ...PDF, pieces: inTurn(cutInPieces(laid.pdf)) };
      }
      const pieces = this.setAll(laid, name);
      return { ...(laid.volumes.length > 1 ? ARCHIVE : PDF), pieces: thenDrop(pieces, drop) };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  onModuleDestroy(): void {
    this.process.close();
  }

  /** @returns the file itself, where it is of one part */
  private async laidOut(
    report: PrintedInTurn,
    folder: string,
    isVeryLong: boolean,
  ): Promise<LaidReport | { readonly pdf: Buffer }> {
    if (isVeryLong) {
      const { layOut, SMALL_PART_LIMITS } = await import('./pdf/lay-out.js');
      return layOut(report, folder, SMALL_PART_LIMITS);
    }
    const json = JSON.stringify({ ...report, sections: [...report.sections] });
    const outcome = await this.run({ kind: 'report', json, folder });
    return 'laid' in outcome ? outcome.laid : { pdf: bufferOf(outcome.pdf) };
  }

  private async *setAll(laid: LaidReport, name: string): AsyncGenerator<Buffer, void> {
    const pages = await setVolumes(laid, async (part) => {
      const outcome = await this.run({ kind: 'part', part });
      if (!('pdf' in outcome)) throw new Error('The part was not set');
      return bufferOf(outcome.pdf);
    });
    const [at] = pages;
    if (at && pages.length === 1) yield* volumeFile(partsToSet(laid), at, at.last);
    else yield* volumeArchive(laid, pages, name);
  }

  private async run(task: PdfTask): Promise<PdfOutcome> {
    try {
      return await this.process.run(task);
    } catch (error) {
      if (!(error instanceof OverLimits)) throw error;
      throw Refused.at('body', 'The report is too long for a PDF. Select one panel, or download it as CSV');
    }
  }
}

const PDF = { mediaType: REPORT_MEDIA_TYPES.pdf, extension: 'pdf' } as const;
const ARCHIVE = { mediaType: ZIP_TYPE, extension: 'zip' } as const;

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function* inTurn(pieces: Iterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield* pieces;
}

async function* thenDrop(
  pieces: AsyncIterable<Buffer>,
  drop: () => Promise<void>,
): AsyncGenerator<Buffer, void> {
  try {
    yield* pieces;
  } finally {
    await drop();
  }
}
