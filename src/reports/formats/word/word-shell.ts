import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PrintedReport } from '../../printed/printed-report.js';
import { REPORT_PLACE } from './report-place.js';
import { hasContents } from './word-contents.js';
import { CLOSE_STYLES, STYLES } from './word-styles.js';

const MARGIN = 1_134;
/** A4 upright. */
const SIZE = { width: 11_906, height: 16_838 };

/** A document of one paragraph, with the styles, pages and footer of a report. */
export async function wordShell(report: PrintedReport): Promise<Buffer> {
  const { kind, title, subtitle, councilName, sections } = report;
  const place = [
    new TextRun({
      children: [
        `${councilName}. ${title}, ${subtitle}. `,
        'Page ',
        PageNumber.CURRENT,
        ' of ',
        PageNumber.TOTAL_PAGES,
      ],
      size: 16,
    }),
  ];
  const document = new Document({
    title: `${title}: ${subtitle}`,
    creator: councilName,
    // Word asks on opening whether to fill in the numbers of pages in the contents.
    features: { updateFields: hasContents(sections) },
    styles: kind === 'brief' ? CLOSE_STYLES : STYLES,
    sections: [
      {
        properties: {
          page: { size: SIZE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: new Footer({ children: [new Paragraph({ children: place })] }) },
        children: [new Paragraph(REPORT_PLACE)],
      },
    ],
  });
  return Packer.toBuffer(document);
}
