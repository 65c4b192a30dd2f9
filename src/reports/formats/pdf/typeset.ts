import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TEMPLATES_FOLDER } from '../../../web/views/template-files.js';
import type { PrintedReport } from '../../printed/printed-report.js';
import { printableText } from './printable-text.rules.js';
import { withRowHeaders } from './row-headers.js';
import { coveragesFor, type TypefaceCoverage, textAdvances } from './typeface-coverage.js';
import { typstReport } from './typst-report.js';

const WORKSPACE = join(TEMPLATES_FOLDER, 'reports');

/** Signs that the template prints by itself. */
const OWN_SIGNS = '□';

/**
 * Sets a report as PDF/UA-1. Takes long and much memory, so it runs in a process of its own.
 * @param json a PrintedReport
 * @throws Error naming what Typst refuses
 */
export default function typeset(json: string): Buffer {
  const coverages = coveragesFor(codePointsOf(json + OWN_SIGNS));
  const report = JSON.parse(json) as PrintedReport;
  try {
    return set(report, coverages, coverages);
  } catch (error) {
    // Typst shapes a rare cluster otherwise than we thought, and PDF/UA allows no empty box: then only plain letters are kept.
    if (!String(error).includes('could not be displayed')) throw error;
    return set(report, coverages, coverages.slice(0, 1));
  }
}

/** @param trusted those that are believed to write what they say they have */
function set(
  report: PrintedReport,
  coverages: readonly TypefaceCoverage[],
  trusted: readonly TypefaceCoverage[],
): Buffer {
  const missing = new Set<number>();
  const data = typstReport(report, {
    advance: textAdvances(),
    printable: printableText(
      trusted.map(({ has }) => has),
      missing,
    ),
    printableInText: printableText(
      coverages.slice(0, 1).map(({ has }) => has),
      missing,
    ),
  });
  const fontPaths = coverages.flatMap(({ typeface }) => typeface.files);
  const typefaces = coverages.map(({ typeface }) => typeface.family);
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths }] });
  const compiled = compiler.compile({
    mainFilePath: join(WORKSPACE, 'report.typ'),
    inputs: { report: JSON.stringify({ ...data, typefaces, missing: [...missing].map(codeOf) }) },
  });
  if (!compiled.result) {
    const faults = JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
    throw new Error(`The report cannot be set: ${faults}`);
  }
  return withRowHeaders(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
}

/** The signs of a text beyond those that every typeface has. */
function codePointsOf(text: string): Set<number> {
  const codePoints = new Set<number>();
  for (const [sign] of text.matchAll(/[^\0-\x7e]/gu)) codePoints.add(sign.codePointAt(0) ?? 0);
  return codePoints;
}

/** “U+1F600” */
function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
