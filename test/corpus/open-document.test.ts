import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { openDocumentFile } from '../support/open-document-by-hand.js';
import { zip } from '../support/word-by-hand.js';

const FOLDER = 'test/corpus/open-document';
const WORD_FOLDERS = ['unseen-1', 'unseen-2', 'unseen-3'];

const level = (at: number, format: string, shown: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${shown} ${more}/>`;
const STYLES = [
  `<text:list-style style:name="L1">${level(1, '1', 'style:num-suffix="."')}${level(2, '1', 'text:display-levels="2"')}${level(3, 'a', 'loext:num-list-format="(%3%)"')}</text:list-style>`,
  `<text:list-style style:name="L2">${level(1, 'i', 'style:num-prefix="(" style:num-suffix=")"', 'text:start-value="4"')}</text:list-style>`,
  '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="o"/></text:list-style>',
  '<style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="More" style:family="text" style:parent-style-name="Secret"/>',
  '<style:style style:name="Under" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
  `<text:outline-style style:name="Outline">${level(1, '1', 'style:num-suffix="."', 'text:start-value="12"')}</text:outline-style>`,
].join('');

const paragraph = (words: string) => `<text:p>${words}</text:p>`;
const item = (words: string, more = '') =>
  `<text:list-item ${more}>${words.startsWith('<') ? words : paragraph(words)}</text:list-item>`;
const list = (style: string, items: readonly string[], more = '') =>
  `<text:list ${style && `text:style-name="${style}"`} ${more}>${items.join('')}</text:list>`;

async function linesOf(body: string): Promise<string[]> {
  const { text } = await readDocument(openDocumentFile(body, STYLES), 'paper.odt');
  return text.split('\n').flatMap((line) => line.trim() || []);
}

describe('an OpenDocument text is read as it is shown', () => {
  it('with repeated tables within repeated tables once, as they would have no end', async () => {
    const repeated = (words: string) =>
      `<table:table><table:table-row table:number-rows-repeated="100"><table:table-cell table:number-columns-repeated="60">${words}</table:table-cell></table:table-row></table:table>`;
    const lines = await linesOf(repeated(repeated(repeated(repeated('<text:p>Row</text:p>')))));
    expect(lines).toHaveLength(100);
    expect(lines[0]?.match(/Row/g)).toHaveLength(60);
  });

  it('with the numbers of its lists and headings', async () => {
    const body = [
      '<text:h text:outline-level="1">FERRY TIMETABLE</text:h>',
      '<text:p text:style-name="Under">Winter</text:p>',
      list(
        'L1',
        [
          item(
            `${paragraph('One')}${list('', [item(`${paragraph('Under one')}${list('', [item('Deeper'), item('Again')])}`)])}`,
          ),
        ],
        'xml:id="first"',
      ),
      paragraph('Talk between'),
      list('L2', [item('Fourth'), item('Fifth'), item('Ninth', 'text:start-value="9"')]),
      list('L1', [item(`${paragraph('Two')}${paragraph('And more of it')}`)], 'text:continue-list="first"'),
      list('L1', ['<text:list-header><text:p>No item</text:p></text:list-header>', item('Begins anew')]),
      list('L1', [item('Goes on')], 'text:continue-numbering="true"'),
      list('L3', [item('Lamps')]),
      '<text:h text:outline-level="1">LAMPS</text:h>',
    ];
    expect(await linesOf(body.join(''))).toEqual([
      '# 12. FERRY TIMETABLE',
      '## Winter',
      '1. One',
      '1.1 Under one',
      '(a) Deeper',
      '(b) Again',
      'Talk between',
      '(iv) Fourth',
      '(v) Fifth',
      '(ix) Ninth',
      '2. Two',
      'And more of it',
      'No item',
      '1. Begins anew',
      '2. Goes on',
      '• Lamps',
      '# 13. LAMPS',
    ]);
  });

  it('without what is hidden or was deleted, with what was inserted', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>not </text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:p>That the lamps <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>all<text:change-end text:change-id="c2"/><text:span text:style-name="More"> secretly</text:span><text:s/>be<text:tab/>lit.<office:annotation><text:p>Who says?</text:p></office:annotation></text:p>',
      '<text:section text:name="a" text:display="none"><text:p>Unseen</text:p></text:section>',
      '<text:section text:name="b"><text:p>Seen</text:p></text:section>',
    ];
    expect(await linesOf(body.join(''))).toEqual(['That the lamps all be lit.', 'Seen']);
  });

  it('with its boxes, notes and tables, and cells that go on', async () => {
    const cell = (words: string, more = '') =>
      `<table:table-cell ${more}>${paragraph(words)}</table:table-cell>`;
    const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
    const covered = '<table:covered-table-cell/>';
    const body = [
      '<text:p>Beside it<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>',
      '<table:table>',
      `<table:table-header-rows>${row(cell('Action') + cell('Owner') + cell('Due'))}</table:table-header-rows>`,
      row(cell('Housing', 'table:number-columns-spanned="3"') + covered + covered),
      row(cell('Paint the pier') + cell('Harbour Master', 'table:number-rows-spanned="2"') + cell('May')),
      row(cell('Mend the lamps') + covered + cell('June')),
      row(cell('Wide', 'table:number-columns-spanned="2"') + covered + cell('End')),
      row('<table:table-cell table:number-columns-repeated="3"/>', 'table:number-rows-repeated="1048576"'),
      row(cell('Unseen') + cell('Unseen'), 'table:visibility="collapse"'),
      '</table:table>',
    ];
    expect(await linesOf(body.join(''))).toEqual([
      'Beside it',
      'In a box',
      '| Action | Owner | Due |',
      '| Housing |  |  |',
      '| Paint the pier | Harbour Master | May |',
      '| Mend the lamps | Harbour Master | June |',
      '| Wide |  | End |',
      '|  |  |  |',
      'A note.',
    ]);
  });

  it.each(readdirSync(FOLDER))(
    'and %s, made by LibreOffice, holds the words of its Word twin',
    async (name) => {
      const twin = name.replace(/odt$/, 'docx');
      const folder = WORD_FOLDERS.find((one) => readdirSync(`test/corpus/${one}`).includes(twin));
      const word = await readDocument(readFileSync(`test/corpus/${folder}/${twin}`), twin);
      expect((await readDocument(readFileSync(`${FOLDER}/${name}`), name)).text).toBe(word.text);
    },
  );
});

describe('an OpenDocument text that cannot be read', () => {
  const manifest = (words: string) => ({
    name: 'META-INF/manifest.xml',
    content: `<m:manifest xmlns:m="m">${words}</m:manifest>`,
  });
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' };
  const fault = async (content: Buffer) => {
    try {
      return (await readDocument(content, 'a.odt')).text;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it('says what its sender can do', async () => {
    const sealed = zip([mimetype, { name: 'content.xml', content: 'x' }, manifest('<m:encryption-data/>')]);
    expect(await fault(sealed)).toMatch(/^a\.odt has a password: save it again without one/);
    const bare = zip([mimetype, { name: 'content.xml', content: '<a/>' }]);
    expect(await fault(bare)).toMatch(/^a\.odt is damaged: open it in LibreOffice or Word/);
    const bomb = zip([
      mimetype,
      { name: 'content.xml', content: Buffer.alloc(64 * 1024 * 1024, 32), says: 100 },
    ]);
    expect(await fault(bomb)).toMatch(/^a\.odt is too large once unpacked/);
  });

  it('does not grow by what it says of itself', async () => {
    const many =
      '<table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell>';
    const rows = `<table:table-row table:number-rows-repeated="1000000">${many}</table:table-row>`.repeat(50);
    const text = (
      await linesOf(`<table:table>${rows}</table:table><text:p>b<text:s text:c="1000000"/>c</text:p>`)
    ).join('\n');
    expect(text.length).toBeLessThan(60_000);
  });
});
