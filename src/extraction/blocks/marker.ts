import { inOrder } from '../in-order.js';
export type MarkerStyle =
  | 'bullet'
  | 'arabic'
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'labelled';

/** One way to read a marker: "i)" is the first of a roman list or the ninth of a lettered one. */
export interface MarkerReading {
  readonly style: MarkerStyle;
  readonly value: number;
}

/** What stands before a list item's words. */
export interface Marker {
  readonly printed: string;
  /** Brackets and stops around the number: lists of one form belong together. */
  readonly form: string;
  readonly readings: readonly MarkerReading[];
  /** Characters it takes, with the space after it. */
  readonly length: number;
  /** The word before the number, in lower case: "recommendation" in "Recommendation 3:". */
  readonly label?: string;
}

const BULLET = /^(?:[-–—•·●▪■□◦‣*►➢✓\uf0b7\uf0a7]|o(?=\s{2,}|\s[A-Z][a-z]+\s[a-z]))(?:\s+|$)/;
const LABELLED = new RegExp(
  inOrder`
  ^(recommendation|rec|action|resolution)\.?\s+(?:no\.?\s*)?\(?
  (\d{1,2}\.\d{1,2}|\d{1,3}[a-z]?|[A-HJ-Z]\d{0,2}(?=\s*[:.)–—-]|$)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
  (?:\s(?=\(to [^)]{3,60}\)\s?[:–—-])|\s?(?=\((?:to|for) [^)]{2,70}\)$)
  |\s*(?=\([“"]?(?:[Tt]hat|to (?!the\b|all\b)[a-z]+) [^)]{6,600}\)\s*[:–—A-Z-])
  |\s*\([^)]{6,60}\)\s*[:–—-]\s*|\s*[:.)–—-]\s*|\s{2,}|\s(?=That\b)|\s*$)
`,
  'i',
);
const SHORT_LABEL =
  /^(AP|[RA])\s?(\d{1,3})(?!\s+[A-Z]{3,}\b(?:[ /,&]+[A-Z]|$))(?:\*\*)?(?:\s*[:.)–—-]?\s+(?=\S)|(?= \())/;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?(?:\s+|$)/;
const ENUMERATOR =
  /^(\(?)(\d{1,3}|[a-zA-Z]|[ivxlIVXL]{2,6})([.)]{1,2}|\]|\.\)|(?<=^[a-zA-Z]):(?= ))(?:\s+|$)/;
/** The last of them is glued to its heading: "5Signposts". */
const BARE_NUMBER = new RegExp(
  inOrder`
  ^(?:(\d{1,2})(?:\s{2,}|\t|\s[-–—]\s+)(?=["“‘']?[A-Za-z])|(\d{3})(?:\s{2,}|\t)(?=[A-Z]{3})|
  (\d)\s(?=to (?!be\b|the\b)[a-z]{4,}[ ])|(\d{1,2})(?=[A-Z][a-z]{3}))
`,
);

/** "A That the plan be approved": a capital letter with no stop behind it. */
const BARE_LETTER = /^([A-H])\s+(?=That\b)/;

/** The marker at the head of `text`, or null. A bullet followed by a number counts as the number. */
export function readMarker(text: string): Marker | null {
  const bullet = BULLET.exec(text);
  const rest = bullet ? text.slice(bullet[0].length) : text;
  const inner = readNumber(rest);
  if (inner && bullet) return { ...inner, length: inner.length + bullet[0].length };
  if (inner) return inner;
  if (!bullet) return null;
  return {
    printed: bullet[0].trim(),
    form: '',
    readings: [{ style: 'bullet', value: 0 }],
    length: bullet[0].length,
  };
}

/** Struck through or set bold, as Markdown does. */
const STRESSED = /^(?:~~)?(?:\*\*)?/;

function readNumber(text: string): Marker | null {
  const plain = text.replace(STRESSED, '');
  const marker = readPlainNumber(plain);
  return marker && { ...marker, length: marker.length + text.length - plain.length };
}

function readPlainNumber(text: string): Marker | null {
  const labelled = LABELLED.exec(text);
  if (labelled?.[2]) {
    const label = /^rec/i.test(labelled[1] ?? '') ? 'recommendation' : (labelled[1] ?? '').toLowerCase();
    return labelledMarker(label, labelled[2], labelled[0].length);
  }
  const short = SHORT_LABEL.exec(text);
  if (short?.[2]) {
    const label = short[1] === 'R' ? 'recommendation' : 'action';
    return {
      ...numbered(`${short[1]}${short[2]}`, 'labelled', [['labelled', short[2]]], short[0].length),
      label,
    };
  }
  const decimal = DECIMAL.exec(text);
  const inner = decimal ? LABELLED.exec(text.slice(decimal[0].length)) : null;
  if (decimal && inner?.[2] && /^rec/i.test(inner[1] ?? ''))
    return labelledMarker('recommendation', inner[2], decimal[0].length + inner[0].length);
  if (decimal?.[1]) {
    const parts = decimal[1].split('.');
    const form = parts.slice(0, -1).join('.');
    return numbered(decimal[1], form, [['decimal', parts.at(-1) ?? '0']], decimal[0].length);
  }
  const enumerator = ENUMERATOR.exec(text);
  if (enumerator) {
    const [whole, open = '', body = '', close = ''] = enumerator;
    const printed = `${open}${body}${close}`.replace(/[.:]$/, '');
    return numbered(printed, open + close, stylesOf(body), whole.length);
  }
  const letter = BARE_LETTER.exec(text);
  if (letter?.[1]) return numbered(letter[1], ' ', [['upper-alpha', letter[1]]], letter[0].length);
  const bare = BARE_NUMBER.exec(text);
  const number = bare?.slice(1).find(Boolean);
  return bare && number ? numbered(number, ' ', [['arabic', number]], bare[0].length) : null;
}

/** The marker of "Recommendation 3:" and its like. */
export function labelledMarker(label: string, number: string, length: number): Marker {
  return { ...numbered(number, 'labelled', [['labelled', number]], length), label };
}

function numbered(printed: string, form: string, styles: [MarkerStyle, string][], length: number): Marker {
  return {
    printed,
    form,
    length,
    readings: styles.map(([style, body]) => ({ style, value: orderOf(style, body) })),
  };
}

function stylesOf(body: string): [MarkerStyle, string][] {
  if (/^\d/.test(body)) return [['arabic', body]];
  const upper = body === body.toUpperCase();
  const styles: [MarkerStyle, string][] = [];
  if (/^[ivxl]+$/i.test(body)) styles.push([upper ? 'upper-roman' : 'lower-roman', body]);
  if (body.length === 1) styles.push([upper ? 'upper-alpha' : 'lower-alpha', body]);
  return styles;
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

function orderOf(style: MarkerStyle, body: string): number {
  if (style.endsWith('alpha')) return body.toLowerCase().charCodeAt(0) - 96;
  if (style === 'labelled') return labelOrder(body);
  if (!style.endsWith('roman')) return Number.parseInt(body, 10);
  const digits = [...body.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

const SPELT = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "Recommendation 3", "Recommendation Three", "Recommendation C", "Recommendation B2", "Action 5.2". */
function labelOrder(body: string): number {
  const spelt = SPELT.indexOf(body.toLowerCase()) + 1;
  if (spelt > 0) return spelt;
  const lettered = /^([a-z])(\d{0,2})$/i.exec(body);
  if (!lettered) return Number.parseInt(body.replace(/^\d+\./, ''), 10);
  const letter = (lettered[1] ?? 'a').toLowerCase().charCodeAt(0) - 96;
  return lettered[2] ? Number(lettered[2]) : letter;
}

/** "Recommendation 3", "R3". */
export function isRecommendation(marker: Marker | null): boolean {
  return marker?.label === 'recommendation';
}

/** To whom a recommendation is made, beside its number. */
const ADDRESSED = /^\((?:to|for) [^)]+\)$/;

/** "3.", "RECOMMENDATION 2 (to the Harbour Master)": what they number stands below. */
export function standsAlone(text: string, marker: Marker): boolean {
  return (
    text.length <= marker.length || (isRecommendation(marker) && ADDRESSED.test(text.slice(marker.length)))
  );
}

export function isBullet(marker: Marker | null): boolean {
  return marker?.readings[0]?.style === 'bullet';
}

/** Whether `marker` can open a list: 1, (a), i) and the like, or a bullet. */
export function opensList(marker: Marker): boolean {
  return marker.readings.some(
    ({ style, value }) => style === 'bullet' || style === 'labelled' || value === 1,
  );
}

/** Whether `next` is of the same list as `before`: same form and style, and counting on (a clerk may skip one). */
export function continuesList(before: Marker, next: Marker): boolean {
  if (before.form !== next.form) return false;
  return before.readings.some((a) =>
    next.readings.some(
      (b) =>
        a.style === b.style && (a.style === 'bullet' || b.value - a.value === 1 || b.value - a.value === 2),
    ),
  );
}
