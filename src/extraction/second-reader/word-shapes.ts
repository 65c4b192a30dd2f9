/** Words that begin a sentence of papers in small letters as well. Other words in capitals are names, and their letters tell nothing. */
const NAMELESS = new Set(
  `the that this these those to a an and as at be by for from he her his i if in is it its no not of on or our she so some there they
  was we were what when where which who will with would all any each members officers officer councillors councillor cllr cabinet
  council committee panel board chair director head manager clerk executive following further further details report reports action actions
  recommendation recommendations resolved agreed noted recommended ordered decided approved requested asked response accepted rejected
  update status progress owner lead due date note notes agree consider ensure provide review write circulate publish ask invite report add
  arrange confirm develop work continue support request approve receive thank appoint delegate refer explore monitor include`.split(
    /\s+/,
  ),
);
const WORD = /[A-Za-z]+(?:[’'-][A-Za-z]+)*|\d[\d,./:-]*%?|£|[.;:?!]/g;
/** More words tell no more of what a clause is. */
const MOST_WORDS = 70;

/** Words as what they are to anybody who does not know the names: "the", "X" for a name, "0" for a figure. */
export function shapesOf(text: string): string[] {
  const shapes: string[] = [];
  let first = true;
  for (const [word] of text.slice(0, 900).matchAll(WORD)) {
    const shape = shapeOf(word, first);
    // A name of several words is one.
    if (shape !== 'X' || shapes.at(-1) !== 'X') shapes.push(shape);
    first = /^[.?!:]$/.test(word);
    if (shapes.length === MOST_WORDS) break;
  }
  return shapes;
}

function shapeOf(word: string, first: boolean): string {
  if (/^\d/.test(word)) return '0';
  const small = word.toLowerCase().replaceAll('’', "'");
  if (word === small || NAMELESS.has(small)) return small;
  if (first && /^[A-Z][a-z]+$/.test(word)) return small;
  return word.length > 3 && word === word.toUpperCase() ? small : 'X';
}

/** "circulated", "circulates" and "circulating" begin alike. */
export function stemOf(word: string): string {
  return word.length > 5 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}

/** The first words of a label, a head or a line, as one feature. */
export function firstShapes(text: string): string {
  return shapesOf(text)
    .filter((one) => /^[a-z0X]/.test(one))
    .slice(0, 5)
    .join(' ');
}
