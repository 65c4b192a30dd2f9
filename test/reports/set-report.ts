import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOut, PART_LIMITS } from '../../src/reports/formats/pdf/lay-out.js';
import { partsToSet } from '../../src/reports/formats/pdf/parts-to-set.js';
import { setVolumes, type VolumePages } from '../../src/reports/formats/pdf/set-volumes.js';
import { typeset } from '../../src/reports/formats/pdf/typeset.js';
import { volumeFile } from '../../src/reports/formats/pdf/volume-files.js';
import type { PrintedInTurn } from '../../src/reports/printed/printed-report.js';

/** A report of one volume as PDF, set in this process. @param pagesInPart fewer have it set in several parts */
export async function setReport(report: PrintedInTurn, pagesInPart = PART_LIMITS.part): Promise<Buffer> {
  const [pdf = Buffer.alloc(0)] = (await setInVolumes(report, { part: pagesInPart, volume: 10_000 })).files;
  return pdf;
}

/** The volumes of a report, set in this process. */
export async function setInVolumes(
  report: PrintedInTurn,
  limits: { readonly part: number; readonly volume: number },
): Promise<{ readonly files: Buffer[]; readonly pages: VolumePages[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-set-'));
  try {
    const laid = layOut(report, folder, limits);
    const parts = partsToSet(laid);
    const [only, ...others] = parts;
    if (only && others.length === 0)
      return { files: [await typeset({ ...only, firstPage: 1 })], pages: [{ first: 1, last: 1 }] };
    const pages = await setVolumes(laid, typeset);
    const files = pages.map((at, index) =>
      Buffer.concat([
        ...volumeFile(
          parts.filter(({ volume }) => volume === index),
          at,
          pages.at(-1)?.last ?? 1,
        ),
      ]),
    );
    return { files, pages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
