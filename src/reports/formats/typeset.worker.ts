import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TEMPLATES_FOLDER } from '../../web/views/template-files.js';
import type { PrintedReport } from '../printed/printed-report.js';

const TEMPLATE = join(TEMPLATES_FOLDER, 'reports/progress.typ');

/** Sets a report as PDF/UA-1 with the compiler's own fonts; runs in a worker thread. @throws Error naming what Typst refuses */
export default function typeset(report: PrintedReport): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: join(TEMPLATES_FOLDER, 'reports') });
  const compiled = compiler.compile({
    mainFilePath: TEMPLATE,
    inputs: { report: JSON.stringify(report) },
  });
  const document = compiled.result;
  if (!document) {
    throw new Error(
      `The report cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  }
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
}
