import * as fontkit from 'fontkit';
import { TEXT_TYPEFACE, type Typeface } from './typefaces.js';

/** What a typeface writes, and how wide. */
export type TypefaceCoverage = {
  readonly typeface: Typeface;
  readonly has: (codePoint: number) => boolean;
};

/** What its file says. */
export function typefaceCoverage(typeface: Typeface): TypefaceCoverage {
  const codePoints = new Set(openFont(typeface).characterSet);
  return { typeface, has: (codePoint) => codePoints.has(codePoint) };
}

/** How wide a sign is in the text typeface, in units of its size; one that it lacks counts as a whole one. */
export function textAdvances(): (sign: string) => number {
  const font = openFont(TEXT_TYPEFACE);
  const known = new Map<string, number>();
  return (sign) => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const codePoint = sign.codePointAt(0) ?? 0;
    const advance = font.hasGlyphForCodePoint(codePoint)
      ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
      : 1;
    known.set(sign, advance);
    return advance;
  };
}

function openFont({ family, files: [file = ''] }: Typeface): fontkit.Font {
  const font = fontkit.openSync(file);
  if ('fonts' in font) throw new Error(`${family} is a collection of typefaces`);
  return font;
}
