import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { wordFile } from '../support/word-by-hand.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const part = (root: string, words: string) =>
  `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${words}</w:${root}>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'lowerRoman', '(%1)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Minute"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>`,
);
const STYLES = part(
  'styles',
  `<w:style w:type="paragraph" w:styleId="Minute"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`,
);

const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string, list = '', at = 0) =>
  `<w:p>${list && `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}${words.startsWith('<') ? words : run(words)}</w:p>`;
const styled = (style: string, words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;

async function textOf(body: string, more: Record<string, string> = {}): Promise<string> {
  const parts = Object.entries({ numbering: NUMBERING, styles: STYLES, ...more });
  const content = wordFile(
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    parts.map(([name, words]) => ({ name: `word/${name}.xml`, content: words })),
  );
  return (await readDocument(content, 'paper.docx')).text;
}
const linesOf = async (body: string, more?: Record<string, string>) =>
  (await textOf(body, more)).split('\n').filter((line) => line.trim() !== '');

describe('a Word document is read as Word shows it', () => {
  it('with the numbers of its lists, whatever gives them', async () => {
    const body = [
      styled('Minute', 'FERRY TIMETABLE'),
      paragraph('One', '1'),
      paragraph('Under one', '1', 1),
      paragraph('Deeper', '1', 2),
      paragraph('Again', '1', 2),
      paragraph('Two', '1'),
      paragraph('Under two', '1', 1),
      paragraph('Fourth', '2'),
      paragraph('Fifth', '2'),
      styled('Minute', 'LAMPS'),
    ];
    expect((await linesOf(body.join(''))).map((line) => line.trim())).toEqual([
      '# 12. FERRY TIMETABLE',
      '1. One',
      '1.1 Under one',
      '(a) Deeper',
      '(b) Again',
      '2. Two',
      '2.1 Under two',
      '(iv) Fourth',
      '(v) Fifth',
      '# 13. LAMPS',
    ]);
  });

  it('without what is hidden or was deleted, with what was inserted', async () => {
    const body = `<w:p>${run('That the lamps ')}<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>${run('all ')}</w:ins>${run('secretly ', '<w:vanish/>')}${run('darkly ', '<w:rStyle w:val="Secret"/>')}${run('be lit', '<w:vanish w:val="0"/>')}.</w:p>`;
    expect(await linesOf(body.replace('.</w:p>', `${run('.')}</w:p>`))).toEqual([
      'That the lamps all be lit.',
    ]);
  });

  it('with the paragraph that a deleted end joins to the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('That the pier ')}</w:p><w:p>${run('be mended.')}</w:p>`;
    expect(await linesOf(body)).toEqual(['That the pier be mended.']);
  });

  it('with a text box once, a content control, a table and its notes', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('In a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('In a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const cell = (words: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${words}</w:tc>`;
    const body = [
      `<w:p><w:r>${box}</w:r>${run('Beside it')}</w:p>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('Chosen')}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>`,
      `<w:tbl><w:tr>${cell(paragraph('', '1'))}${cell(paragraph('That it be done.') + paragraph('With care.'))}</w:tr>`,
      `<w:tr>${cell(paragraph('Wide'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('End'))}</w:tr></w:tbl>`,
    ];
    const footnotes = part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1">${paragraph('---')}</w:footnote><w:footnote w:id="1">${paragraph('A note.')}</w:footnote>`,
    );
    expect(await linesOf(body.join(''), { footnotes })).toEqual([
      'Beside it',
      'In a box',
      'Chosen',
      '| 1. | That it be done.   With care. |',
      '| Wide |  | End |',
      'A note.',
    ]);
  });

  it('take no longer a marker than Word sets, however long a list says it is', async () => {
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerLetter', '%1'.repeat(20_000))}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const text = await textOf(Array.from({ length: 100 }, () => paragraph('done', '1')).join(''), {
      numbering,
    });
    expect(text.length).toBeLessThan(100 * 500);
  });
});
