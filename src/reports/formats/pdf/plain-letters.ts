import { codeOf, printableText } from './printable-text.rules.js';
import { typefaceCoverage } from './typeface-coverage.js';
import { TEXT_TYPEFACE } from './typefaces.js';

/** What is no text to be read. */
const KEPT = new Set(['href', 'id', 'place', 'svg', 'kind', 'tone', 'section']);

/** The same with those signs alone that the text typeface has by itself. */
export function inPlainLetters<Value>(value: Value): {
  readonly value: Value;
  /** The signs that gave way. */
  readonly missing: readonly string[];
} {
  const missing = new Set<number>();
  const printable = printableText([typefaceCoverage(TEXT_TYPEFACE).has], missing);
  const plain = (each: unknown): unknown => {
    if (typeof each === 'string') return printable(each);
    if (Array.isArray(each)) return each.map(plain);
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, held]) => [name, KEPT.has(name) ? held : plain(held)]),
    );
  };
  return { value: plain(value) as Value, missing: [...missing].map(codeOf) };
}
