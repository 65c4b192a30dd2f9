import { type TypefaceCoverage, typefaceCoverage } from './typeface-coverage.js';
import { FURTHER_TYPEFACES, TEXT_TYPEFACE, type Typeface } from './typefaces.js';

/** The typefaces that a report needs: the one for text always, others where it holds a sign that those before lack. */
export class ReportTypefaces {
  private readonly used: TypefaceCoverage[] = [typefaceCoverage(TEXT_TYPEFACE)];
  private readonly looked = new Set<number>();

  /** What each of the typefaces has; more once more was learned. */
  readonly covers = this.used.map(({ has }) => has);

  /** Finds typefaces for the signs of a text. */
  learn(text: string): void {
    const fresh = [...codePointsOf(text)].filter((codePoint) => !this.looked.has(codePoint));
    for (const codePoint of fresh) this.looked.add(codePoint);
    let missing = fresh.filter((codePoint) => !this.covers.some((has) => has(codePoint)));
    const others = FURTHER_TYPEFACES.filter((each) => !this.used.some(({ typeface }) => typeface === each));
    for (const typeface of others) {
      if (!missing.some((codePoint) => typeface.writes.test(String.fromCodePoint(codePoint)))) continue;
      const coverage = typefaceCoverage(typeface);
      if (!missing.some(coverage.has)) continue;
      this.used.push(coverage);
      this.covers.push(coverage.has);
      missing = missing.filter((codePoint) => !coverage.has(codePoint));
    }
  }

  /** Those of them that write something in a text. */
  of(text: string): Typeface[] {
    const codePoints = [...codePointsOf(text)];
    return this.used.flatMap(({ typeface, has }, index) =>
      index === 0 || codePoints.some(has) ? [typeface] : [],
    );
  }
}

/** The signs of a text beyond those that every typeface has. */
function codePointsOf(text: string): Set<number> {
  const codePoints = new Set<number>();
  for (const [sign] of text.matchAll(/[^\0-\x7e]/gu)) codePoints.add(sign.codePointAt(0) ?? 0);
  return codePoints;
}
