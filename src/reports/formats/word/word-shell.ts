import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { PrintedReport } from '../../printed/printed-report.js';
import { REPORT_PLACE } from './report-place.js';
import { STYLES } from './word-styles.js';

const MARGIN = 1_134;
/** A4 upright. */
const SIZE = { width: 11_906, height: 16_838 };

/** A document of one paragraph, with the styles, pages and footer of a report. */
export async function wordShell({ title, subtitle, councilName }: PrintedReport): Promise<Buffer> {
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
    features: { updateFields: true },
    styles: STYLES,
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
