import { LINE_GAP } from '../../extraction/blocks/passage.js';

interface List {
  readonly style: string;
  next: number;
}

/** The lines of a cell as it stands in a row. */
export function asCell(words: string): string {
  return words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(LINE_GAP);
}

/** Longer words across a table are a paragraph that somebody put into a row. */
const LONGEST_ACROSS = 160;

/** Whether words may stand in a row that goes across a table: what the rows below it have in common. */
export function fitsAcross(words: string): boolean {
  return words.trim() !== '' && words.length <= LONGEST_ACROSS;
}

/** A row that goes across its table: one cell with words, and two without, as the others have more. */
export function acrossRow(words: string): string[] {
  return [words, '', ''];
}

/** Gathers words into lines as they come out of a document, with the markers of its lists. */
export class TextLines {
  private readonly lines: string[] = [];
  private readonly lists: List[] = [];
  private current = '';
  private marker = '';

  words(words: string): void {
    this.current += words.replace(/\s+/g, ' ');
  }

  /** Lines that keep their spaces, as typed. */
  asTyped(words: string): void {
    const [first = '', ...more] = words.split('\n');
    this.current += first;
    for (const line of more) {
      this.flushTyped();
      this.current = line;
    }
  }

  endTyped(): void {
    this.flushTyped();
  }

  breakLine(): void {
    this.flush();
  }

  /** Ends a block: an empty line stands between blocks. */
  breakBlock(): void {
    this.flush();
    if (this.lines.at(-1) !== '' && this.lines.length > 0) this.lines.push('');
  }

  heading(level: number): void {
    this.marker = `${'#'.repeat(level)} `;
  }

  openList(style: string, from: number): void {
    this.lists.push({ style, next: from });
  }

  closeList(): void {
    this.lists.pop();
  }

  openItem(value: number | null = null): void {
    const list = this.lists.at(-1);
    if (list && value !== null) list.next = value;
    const indent = '   '.repeat(Math.min(8, Math.max(0, this.lists.length - 1)));
    this.marker =
      indent + (list ? markerOf(list, this.lists.filter((one) => one.style !== 'bullet').length) : '- ');
    if (list) list.next++;
  }

  /** The next line begins with this marker, as the document prints it. */
  numbered(marker: string, level: number): void {
    this.marker = `${'   '.repeat(Math.min(8, Math.max(0, level)))}${this.marker}${marker} `;
  }

  /** A row of a table. The lines of a cell stand beside each other, with a gap between them. */
  row(cells: readonly string[]): void {
    this.flush();
    this.lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`);
  }

  text(): string {
    this.flush();
    return `${this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  }

  private flushTyped(): void {
    if (this.current.trim() !== '' || this.lines.at(-1) !== '')
      this.lines.push(this.marker + this.current.trimEnd());
    this.current = '';
    this.marker = '';
  }

  private flush(): void {
    const words = this.current.replace(/\s+/g, ' ').trim();
    this.current = '';
    if (words === '' && this.marker.trim() === '') return;
    this.lines.push((this.marker + words).trimEnd());
    this.marker = '';
  }
}

const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];

/** Numbers, then letters, then roman numerals, as word processors set nested lists that name no style. */
function markerOf(list: List, depth: number): string {
  const n = list.next;
  if (list.style === 'bullet') return '- ';
  const style = list.style === '' ? ['1', 'a', 'i'][(Math.max(1, depth) - 1) % 3] : list.style;
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  const roman = ROMAN[n] ?? String(n);
  const printed =
    style === 'a'
      ? letter
      : style === 'A'
        ? letter.toUpperCase()
        : style === 'i'
          ? roman
          : style === 'I'
            ? roman.toUpperCase()
            : String(n);
  return `${printed}. `;
}
