import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TEMPLATES_FOLDER } from '../../web/views/template-files.js';
import { drawingAsSvg } from '../charts/chart-svg.js';
import type { PrintedBlock, PrintedReport } from '../printed/printed-report.js';

const TEMPLATE = join(TEMPLATES_FOLDER, 'reports/report.typ');

/** Sets a report as PDF/UA-1 with the compiler's own fonts; runs in a worker thread. @throws Error naming what Typst refuses */
export default function typeset(report: PrintedReport): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: join(TEMPLATES_FOLDER, 'reports') });
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(withPicture),
  }));
  const compiled = compiler.compile({
    mainFilePath: TEMPLATE,
    inputs: { report: JSON.stringify({ ...report, sections }) },
  });
  const document = compiled.result;
  if (!document) {
    throw new Error(
      `The report cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  }
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
}

/** Typst draws no marks of its own: a chart reaches it as a picture. */
function withPicture(block: PrintedBlock): object {
  if (block.kind !== 'chart') return block;
  return { ...block, chart: { ...block.chart, svg: drawingAsSvg(block.chart.drawing, 'Libertinus Serif') } };
}
