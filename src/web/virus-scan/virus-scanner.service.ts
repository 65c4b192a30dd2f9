import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { UploadedFile } from '../request-body/uploaded-file.js';
import { isClamdThere, scanWithClamd } from './clamd.js';

/** Looks for viruses in files from others, where a scanner is set. */
@Injectable()
export class VirusScanner {
  constructor(private readonly config: Config) {}

  /** @returns the name of what was found; null where nothing was, or where no scanner is set. @throws ScannerAway */
  async scan(file: UploadedFile): Promise<string | null> {
    const { clamd } = this.config;
    return clamd === null || file.size === 0 ? null : scanWithClamd(clamd, file.stream());
  }

  /** Whether the scanner answers; null where none is set. */
  async isThere(): Promise<boolean | null> {
    const { clamd } = this.config;
    return clamd === null ? null : isClamdThere(clamd);
  }
}
