import type { IStylesOptions } from 'docx';

/** The styles that a report is written in, by the names under which Word knows them. */
export const WORD_STYLES = {
  title: { id: 'Title', name: 'Title' },
  subtitle: { id: 'Subtitle', name: 'Subtitle' },
  heading2: { id: 'Heading1', name: 'heading 1' },
  heading3: { id: 'Heading2', name: 'heading 2' },
  heading4: { id: 'Heading3', name: 'heading 3' },
  contentsHeading: { id: 'TOCHeading', name: 'TOC Heading' },
  contents2: { id: 'TOC1', name: 'toc 1' },
  contents3: { id: 'TOC2', name: 'toc 2' },
  caption: { id: 'Caption', name: 'caption' },
  quote: { id: 'Quote', name: 'Quote' },
  source: { id: 'ReportSource', name: 'Report source' },
  bullets: { id: 'ListBullet', name: 'List Bullet' },
  numbers: { id: 'ListNumber', name: 'List Number' },
  link: { id: 'Hyperlink', name: 'Hyperlink' },
  marking: { id: 'ReportMarking', name: 'Report marking' },
  tableText: { id: 'ReportTableText', name: 'Report table text' },
  tableNumber: { id: 'ReportTableNumber', name: 'Report table number' },
  tableNote: { id: 'ReportTableNote', name: 'Report table note' },
  tableHead: { id: 'ReportTableHead', name: 'Report table head' },
  figureValue: { id: 'ReportFigure', name: 'Report figure' },
  figureText: { id: 'ReportFigureText', name: 'Report figure text' },
  table: { id: 'ReportTable', name: 'Report table' },
} as const;
export type WordStyle = keyof typeof WORD_STYLES;
/** The id of each style in the document that is written. */
export type StyleIds = Readonly<Record<WordStyle, string>>;

const GREY = '505A5F';
const style = (key: WordStyle, basedOn = 'Normal') => ({ ...WORD_STYLES[key], basedOn, quickFormat: true });

/** How they look where the council gives no letterhead of its own. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { before: 0, after: 60 } } },
    heading1: {
      run: { size: 30, bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 120 } },
    },
    heading2: {
      run: { size: 25, bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 80 } },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 60 } },
    },
    hyperlink: { run: { color: '1A65A6', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { ...style('subtitle'), run: { size: 28 }, paragraph: { spacing: { after: 240 } } },
    {
      ...style('contentsHeading'),
      run: { size: 30, bold: true },
      paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
    },
    { ...style('contents2'), paragraph: { spacing: { after: 60 } } },
    { ...style('contents3'), paragraph: { spacing: { after: 40 }, indent: { left: 300 } } },
    {
      ...style('caption'),
      run: { size: 20, bold: true },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    },
    {
      ...style('quote'),
      run: { italics: true },
      paragraph: {
        indent: { left: 400, right: 400 },
        spacing: { before: 80, after: 60 },
        border: { left: { style: 'single', size: 24, color: 'B1B4B6', space: 12 } },
      },
    },
    {
      ...style('source'),
      run: { size: 18, color: GREY },
      paragraph: { indent: { left: 400, right: 400 }, spacing: { after: 160 } },
    },
    { ...style('bullets'), paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
    { ...style('numbers'), paragraph: { spacing: { after: 60 } } },
    { ...style('marking'), run: { bold: true, color: 'A01010' }, paragraph: { spacing: { after: 120 } } },
    {
      ...style('tableText'),
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    },
    { ...style('tableNumber', 'ReportTableText'), paragraph: { alignment: 'right' } },
    { ...style('tableNote', 'ReportTableText'), run: { size: 16, color: GREY } },
    { ...style('tableHead', 'ReportTableText'), run: { bold: true }, paragraph: { keepNext: true } },
    {
      ...style('figureValue'),
      run: { size: 36, bold: true },
      paragraph: { keepNext: true, spacing: { after: 0 } },
    },
    {
      ...style('figureText'),
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
  ],
};

/** The same for what must fit two pages: a little smaller and closer. */
export const CLOSE_STYLES: IStylesOptions = {
  ...STYLES,
  default: {
    ...STYLES.default,
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80, line: 245, lineRule: 'auto' } },
    },
    heading1: {
      run: { size: 26, bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } },
    },
  },
};

/** Lines between rows, and the head shaded: docx has no words for a style of tables. */
export const TABLE_STYLE = `
<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">
  <w:name w:val="Report table"/><w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="6" w:space="0" w:color="6F777B"/>
      <w:bottom w:val="single" w:sz="6" w:space="0" w:color="6F777B"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF0F1"/></w:tcPr></w:tblStylePr>
  <w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>
</w:style>`;
