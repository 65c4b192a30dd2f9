/** A stretch that reads letter for letter as in the source. */
interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
  /** It begins a line of a cell. */
  readonly opensLine?: true;
}

const WORD_OR_MARK = /\*\*|\u200b|[^\s*\u200b]+|\*/g;
/** The same in a cell, where tags that break lines stand as Markdown has them. */
const IN_CELL = /\*\*|\u200b|<br ?\/?>|(?:(?!<br ?\/?>)[^\s*\u200b])+|\*/gi;
/** What a reader leaves between the lines of a cell. */
export const LINE_GAP = '   ';
const BREAKS_LINE = /^<br/i;
/** What a line of a cell does not begin with, where the one before it has not ended: it was only wrapped. */
const RUNS_ON = /^[a-z&]/;
const HAS_ENDED = /[.;:?!]["”’')]*$/;

/**
 * Words mended for reading (white space collapsed, emphasis marks dropped, lines joined) that still know where each
 * of their characters stands in the text they came from.
 */
export class Passage {
  private constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {}

  /** The words of `source` between these offsets, joined in this order. */
  static of(source: string, ranges: readonly (readonly [number, number])[]): Passage {
    return Passage.read(source, ranges, WORD_OR_MARK);
  }

  /**
   * The same of a table's cell, which may hold several lines: where the reader left a gap between them, or each range by itself.
   */
  static ofCell(source: string, ranges: readonly (readonly [number, number])[], linesApart = false): Passage {
    if (!linesApart || ranges.length < 2) return Passage.read(source, ranges, IN_CELL);
    const lines = ranges.map((range) => Passage.read(source, [range], IN_CELL).openingLine());
    return Passage.joined(lines);
  }

  private static read(
    source: string,
    ranges: readonly (readonly [number, number])[],
    words: RegExp,
  ): Passage {
    let text = '';
    let last = '';
    const pieces: Piece[] = [];
    for (const [from, to] of ranges) {
      const line = source.slice(from, to);
      let end = 0;
      const spaced = spacedKeyword(line);
      let gap = false;
      let opens = false;
      for (const word of line.matchAll(words)) {
        const room = line.slice(end, word.index);
        gap ||= /\s/.test(room);
        opens ||= words === IN_CELL && room.includes(LINE_GAP);
        end = word.index + word[0].length;
        if (word[0] === '**' || word[0] === '\u200b') continue;
        if (words === IN_CELL && BREAKS_LINE.test(word[0])) {
          [gap, opens] = [true, true];
          continue;
        }
        if (spaced && word.index > spaced[0] && word.index < spaced[1]) gap = false;
        const first = pieces.length === 0 || (pieces.at(-1)?.source ?? 0) < from;
        if (text !== '' && (first ? !mendsHyphen(last, word[0]) : gap)) text += ' ';
        const at = { at: text.length, source: from + word.index, length: word[0].length };
        const piece: Piece = opens ? { ...at, opensLine: true } : at;
        opens = false;
        const grown = first || piece.opensLine ? null : together(pieces.at(-1), piece);
        if (grown) pieces[pieces.length - 1] = grown;
        else pieces.push(piece);
        text += word[0];
        last = word[0];
        gap = false;
      }
    }
    return new Passage(text, pieces);
  }

  private openingLine(): Passage {
    return new Passage(
      this.text,
      this.pieces.map((piece, i) => (i === 0 ? { ...piece, opensLine: true } : piece)),
    );
  }

  /** Offset in the source of the first character. */
  get start(): number {
    return this.pieces[0]?.source ?? 0;
  }

  /** Offset in the source just after the last character. */
  get end(): number {
    const last = this.pieces.at(-1);
    return last ? last.source + last.length : 0;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** The lines of a cell; a passage of any other kind is one. */
  get lines(): Passage[] {
    const lines: Passage[] = [];
    let from = 0;
    for (const { at, opensLine } of this.pieces) {
      const runsOn =
        RUNS_ON.test(this.text[at] ?? '') && !HAS_ENDED.test(this.text.slice(Math.max(0, at - 4), at - 1));
      if (!opensLine || at === 0 || runsOn) continue;
      lines.push(this.slice(from, at));
      from = at;
    }
    return [...lines, this.slice(from)];
  }

  /** The words from `from` to `to` (offsets into {@link text}), without white space at either end. */
  slice(from: number, to: number = this.text.length): Passage {
    let a = Math.max(0, from);
    let b = Math.min(this.text.length, to);
    while (a < b && this.text[a] === ' ') a++;
    while (b > a && this.text[b - 1] === ' ') b--;
    const kept: Piece[] = [];
    for (let i = this.pieceAt(a); i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.at >= b) break;
      const low = Math.max(piece.at, a);
      const high = Math.min(piece.at + piece.length, b);
      const cut = { at: low - a, source: piece.source + low - piece.at, length: high - low };
      if (high > low) kept.push(piece.opensLine && low === piece.at ? { ...cut, opensLine: true } : cut);
    }
    return new Passage(this.text.slice(a, b), kept);
  }

  /** The words before and behind what was found in them. */
  around({ index, 0: found }: RegExpExecArray): [Passage, Passage] {
    return [this.slice(0, index), this.slice(index + found.length)];
  }

  /** The words that stand between two offsets of the source. */
  between(from: number, to: number): Passage {
    const inside = this.pieces.filter(({ source }) => source >= from && source < to);
    const last = inside.at(-1);
    return this.slice(inside[0]?.at ?? 0, last ? last.at + last.length : 0);
  }

  /** These words followed by those. */
  join(...following: readonly Passage[]): Passage {
    return Passage.joined([this, ...following]);
  }

  /** Passages one after the other, however many, in time linear in their length. */
  static joined(passages: readonly Passage[]): Passage {
    const texts: string[] = [];
    const pieces: Piece[] = [];
    let length = 0;
    let last = '';
    for (const next of passages) {
      if (next.isEmpty) continue;
      const glue = length === 0 || mendsHyphen(last, next.text) ? '' : ' ';
      const shift = length + glue.length;
      for (const piece of next.pieces) pieces.push({ ...piece, at: piece.at + shift });
      texts.push(glue, next.text);
      length = shift + next.text.length;
      last = next.text;
    }
    return new Passage(texts.join(''), pieces);
  }

  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece && piece.at + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two pieces as one, where what stands between them is as long in the words as in the source. */
function together(before: Piece | undefined, piece: Piece): Piece | null {
  if (!before || piece.source - before.source !== piece.at - before.at) return null;
  return { ...before, length: piece.at + piece.length - before.at };
}

const SPACED =
  /\b(?:T H A T|R E S O L V E D|A G R E E D|R E C O M M E N D E D|N O T E D|O R D E R E D|D E C I D E D)\b/;

/** "T H A T", a keyword set with spaces between its letters: where it stands in a line. */
function spacedKeyword(line: string): [number, number] | null {
  const found = SPACED.exec(line.slice(0, 400));
  return found ? [found.index, found.index + found[0].length] : null;
}

/** "six-" at a line's end and "monthly" on the next are one word; "Portfolio -" and "that" are not. */
function mendsHyphen(before: string, after: string): boolean {
  return /[a-z]-$/.test(before.slice(-2)) && /^[a-z]/.test(after);
}
