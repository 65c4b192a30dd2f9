/** Stands for what no typeface of the report writes. */
export const STAND_IN = '□';

type Covers = (codePoint: number) => boolean;

/** Signs that almost every text is made of, all of which the text typeface has. */
const USUAL = /^[\n\x20-\x7e\xa0-\xac\xae-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026€£]*$/;
const LINE_ENDS = /\r\n?|[\v\f\x85\u2028\u2029]/g;
/** Signs that steer a display or a program and have no shape of their own. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;
/** Those of them that join letters and choose between their shapes; a typesetter has no use for the others. */
const SHAPING = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/u;
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** No sign, or one that each computer may show as it likes: PDF/UA refuses them, whatever a typeface draws. */
const NO_SIGN = /[\p{Co}\p{Cs}\p{Cn}]/u;
const MARK = /^\p{M}$/u;

const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes text that can be set whatever was typed. A typesetter shapes what belongs together (a letter and its accents) in one
 * typeface; where none has all of it the parts stand alone, and what no typeface has gives way to {@link STAND_IN}.
 * @param typefaces what each of the typefaces has
 * @param missing where each sign that was replaced is added
 */
export function printableText(typefaces: readonly Covers[], missing: Set<number>): (text: string) => string {
  const isCovered = (codePoints: readonly number[]) =>
    typefaces.some((covers) => codePoints.every((codePoint) => covers(codePoint))) &&
    !codePoints.some((codePoint) => NO_SIGN.test(String.fromCodePoint(codePoint)));

  const printableCluster = (cluster: string): string => {
    const signs = [...cluster];
    const shapes = signs.filter((sign) => !SHAPELESS.test(sign)).map(codePointOf);
    if (shapes.length === 0) return '';
    if (isCovered(shapes)) return cluster;
    const printed = signs.map((sign): string => {
      if (SHAPELESS.test(sign)) return '';
      if (!MARK.test(sign) && isCovered([codePointOf(sign)])) return sign;
      missing.add(codePointOf(sign));
      return STAND_IN;
    });
    return printed.join('').replace(/□+/gu, STAND_IN);
  };

  return (text) => {
    if (USUAL.test(text)) return text;
    const lines = text
      .normalize('NFC')
      .replace(LINE_ENDS, '\n')
      .replaceAll('\t', ' ')
      .replace(INVISIBLE, (sign) => (sign === '\n' || SHAPING.test(sign) ? sign : ''));
    let printed = '';
    for (const { segment } of CLUSTERS.segment(lines)) {
      printed += USUAL.test(segment) ? segment : printableCluster(segment);
    }
    return printed;
  };
}

function codePointOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

/** “U+1F600” */
export function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
