import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { attribute, type Element, elements, visibleWords } from './markup.js';

/** What came back from an address. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Buffer };

/** A page as somebody sees it. */
export class VisitedPage {
  private parsed: DefaultTreeAdapterMap['document'] | null = null;

  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;

  constructor(
    readonly path: string,
    { status, headers, body }: Answer,
  ) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  get html(): string {
    return this.body.toString('utf8');
  }

  /** Of many pages only the status is looked at, and many bodies are files. */
  private get tree(): DefaultTreeAdapterMap['document'] {
    this.parsed ??= parse(this.html);
    return this.parsed;
  }

  /** Where a redirection leads; null where it is none. */
  get location(): string | null {
    return this.headers.get('location');
  }

  /** Everything there is to read, on one line. */
  get words(): string {
    return visibleWords(this.tree);
  }

  get title(): string {
    return this.wordsOf('title')[0] ?? '';
  }

  get heading(): string {
    return this.wordsOf('h1')[0] ?? '';
  }

  /** The lines of the error summary. */
  get errors(): string[] {
    return this.all('div')
      .filter((element) => hasClass(element, 'govuk-error-summary'))
      .flatMap((summary) => [...elements(summary)].filter((each) => each.tagName === 'li').map(visibleWords));
  }

  /** The messages at fields, without the hidden word “Error:”. */
  get fieldErrors(): string[] {
    return this.all('p')
      .filter((element) => hasClass(element, 'govuk-error-message'))
      .map((element) => visibleWords(element).replace(/^Error: ?/, ''));
  }

  /** Where the links on the page lead. */
  get links(): string[] {
    return this.all('a').map((element) => attribute(element, 'href') ?? '');
  }

  /** Every element of this tag. */
  all(tag: string): Element[] {
    return [...elements(this.tree)].filter((element) => element.tagName === tag);
  }

  /** The words of every element of this tag. */
  wordsOf(tag: string): string[] {
    return this.all(tag).map(visibleWords);
  }

  /** Whether anything on the page has this class. */
  has(className: string): boolean {
    return [...elements(this.tree)].some((element) => hasClass(element, className));
  }
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}
