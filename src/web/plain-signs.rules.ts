/**
 * What Word keeps of a sign in the fonts Symbol and Wingdings: its place in the font, in the private use area from U+F000 on, where
 * no other font has anything to show. Only the signs that people type as bullets, boxes, ticks and arrows; the rest is one bullet.
 */
const SIGNS: Readonly<Record<string, string>> = {
  '\uF020': ' ',
  '\uF02D': '-',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF076': '❖',
  '\uF077': '◆',
  '\uF0A7': '▪',
  '\uF0A8': '◻',
  '\uF0B0': '°',
  '\uF0B1': '±',
  '\uF0B3': '≥',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0DE': '⇒',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0F0': '⇨',
  '\uF0FB': '✗',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
};
const PRIVATE = /[\uE000-\uF8FF]/g;

/** The text with a plain sign for each that only one font can show. */
export function withPlainSigns(text: string): string {
  return text.replace(PRIVATE, (sign) => SIGNS[sign] ?? '•');
}
