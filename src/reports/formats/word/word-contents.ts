import type { PrintedSection } from '../../printed/printed-report.js';
import type { WordDraft } from './word-draft.js';
import { textRun, type WordXml, wordParagraph } from './word-markup.js';

/** A report with fewer parts is found without contents. */
const LEAST_PARTS = 6;
/** The parts, and the parts of parts while they fit a page. */
const MOST_ENTRIES = 24;

export function hasContents(sections: readonly Pick<PrintedSection, 'level'>[]): boolean {
  return sections.filter(({ level }) => level === 2).length >= LEAST_PARTS;
}

/**
 * The contents: what Word makes of the headings, written as it would be. Its page numbers are fields, which Word asks to fill in
 * when it opens the document.
 */
export function contentsXml(sections: readonly PrintedSection[], width: number, draft: WordDraft): WordXml {
  if (!hasContents(sections)) return '';
  const deepest = sections.filter(({ level }) => level <= 3).length <= MOST_ENTRIES ? 3 : 2;
  const listed = sections.filter(({ level }) => level <= deepest);
  const begin = `${fieldMark('begin', ' w:dirty="true"')}${instruction(`TOC \\o "1-${deepest - 1}" \\h \\z \\u`)}${fieldMark('separate')}`;
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`;
  const entries = listed.map(({ id, heading, level }, index) => {
    const number = pageOf(draft.places.get(id) ?? '');
    const content = draft.linkWithin(id, `${textRun(heading)}<w:r><w:tab/></w:r>${number}`);
    const style = level === 2 ? draft.styles.contents2 : draft.styles.contents3;
    return wordParagraph(style, `${index === 0 ? begin : ''}${content}`, tab);
  });
  return [
    wordParagraph(draft.styles.contentsHeading, textRun('Contents')),
    ...entries,
    wordParagraph(null, fieldMark('end')),
  ].join('');
}

function pageOf(place: string): WordXml {
  return [
    fieldMark('begin', ' w:dirty="true"'),
    instruction(`PAGEREF ${place} \\h`),
    fieldMark('separate'),
    fieldMark('end'),
  ].join('');
}

function fieldMark(type: 'begin' | 'separate' | 'end', more = ''): WordXml {
  return `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
}

function instruction(words: string): WordXml {
  return `<w:r><w:instrText xml:space="preserve"> ${words.replaceAll('"', '&quot;')} </w:instrText></w:r>`;
}
