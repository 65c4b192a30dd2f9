import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether LibreOffice is installed. */
export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice prints of a Word document or a workbook, with settings of its own that nothing is left of. */
export async function printedByLibreOffice(content: Buffer, filename: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-office-'));
  try {
    const file = join(folder, filename);
    writeFileSync(file, content);
    const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
    await promisify(execFile)('soffice', [
      settings,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    return readFileSync(file.replace(/\.\w+$/, '.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
