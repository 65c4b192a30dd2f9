import { escaped } from '../../../web/xml-text.rules.js';
import {
  bookmarked,
  field,
  type RunLook,
  textRun,
  WITH_NEXT,
  type WordXml,
  wordParagraph,
} from './word-markup.js';
import type { StyleIds } from './word-styles.js';

/** A part of the document that the text refers to, with the id of the relationship by which it does. */
export type WordRelationship = { readonly id: string; readonly href: string };
export type WordPicture = { readonly name: string; readonly content: Buffer };

const RELATIONSHIP = 'rIdReport';
/** Word takes no longer address. */
const LONGEST_HREF = 2_000;

/** What the text of a document refers to, gathered while it is written: addresses, pictures, numbers of captions. */
export class WordDraft {
  private readonly addresses = new Map<string, string>();
  private readonly taken: WordPicture[] = [];
  private readonly captions = { Table: 0, Chart: 0 };
  private bookmarks = 0;
  private lists = 0;

  /**
   * @param places the bookmark of each section, by its id
   * @param lists the ids of lists, each of which begins at 1
   * @param letterWidth what the template's letters leave of a width, 1 where they are as wide as Arial's
   */
  constructor(
    readonly styles: StyleIds,
    readonly places: ReadonlyMap<string, string>,
    readonly numbering: { readonly bullets: number; readonly firstNumbered: number },
    readonly letterWidth = 1,
  ) {}

  /** A link to an address outside; where it is none that a link may lead to, the words alone. */
  link(href: string, words: string, look: RunLook = {}): WordXml {
    const run = textRun(words, { ...look, style: this.styles.link });
    if (!/^(?:https?:|mailto:)/i.test(href) || href.length > LONGEST_HREF) return textRun(words, look);
    const known = this.addresses.get(href);
    const id = known ?? `${RELATIONSHIP}${this.addresses.size + 1}`;
    if (!known) this.addresses.set(href, id);
    return `<w:hyperlink r:id="${id}" w:history="1">${run}</w:hyperlink>`;
  }

  /** A link to a section of the report. */
  linkWithin(section: string, content: WordXml): WordXml {
    const place = this.places.get(section);
    return place ? `<w:hyperlink w:anchor="${place}" w:history="1">${content}</w:hyperlink>` : content;
  }

  /** The heading of a section as a place to which links lead. */
  place(section: string, content: WordXml): WordXml {
    const name = this.places.get(section);
    return name ? bookmarked(name, ++this.bookmarks, content) : content;
  }

  /** “Table 3: Overdue actions”, counted by Word. */
  caption(kind: 'Table' | 'Chart', words: string): WordXml {
    const number = ++this.captions[kind];
    const count = field(`SEQ ${kind} \\* ARABIC`, String(number));
    const content = `${textRun(`${kind} `)}${count}${textRun(`: ${words}`)}`;
    return wordParagraph(this.styles.caption, content, WITH_NEXT);
  }

  /** The id of the next numbered list. */
  nextList(): number {
    return this.numbering.firstNumbered + this.lists++;
  }

  /** Keeps a picture. @returns the id of its relationship */
  picture(extension: 'svg' | 'png', content: Buffer): string {
    const name = `report-chart-${this.taken.length + 1}.${extension}`;
    this.taken.push({ name, content });
    return `${RELATIONSHIP}Picture${this.taken.length}`;
  }

  get pictures(): readonly WordPicture[] {
    return this.taken;
  }

  /** The relationships of all that was written so far, as markup. */
  relationships(): string {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const links = [...this.addresses].map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${type}/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`,
    );
    const pictures = this.taken.map(
      ({ name }, index) =>
        `<Relationship Id="${RELATIONSHIP}Picture${index + 1}" Type="${type}/image" Target="media/${name}"/>`,
    );
    return [...links, ...pictures].join('');
  }
}
