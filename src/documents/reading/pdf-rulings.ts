/** A line drawn on a page, in points, origin at the bottom left; `at` is its x where it stands, its y where it lies. */
export interface Ruling {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** What is drawn, as pdf.js lists it: numbers of operators, and what each is given. */
export interface DrawnOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The operators that matter here, by their numbers in pdf.js. */
export interface OperatorNumbers {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

/** A line is straight that leaves its way by less. */
const CROOKED = 1;
const SHORTEST = 4;
/** A page drawn with more lines than these is a drawing. */
const MOST = 2_000;

/** The straight lines that a page draws upright or lying, also those of boxes. */
export function rulingsOf(drawn: DrawnOperators, numbers: OperatorNumbers): Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  drawn.fnArray.forEach((operator, i) => {
    const given = drawn.argsArray[i];
    if (operator === numbers.save) saved.push(matrix);
    else if (operator === numbers.restore || operator === numbers.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix;
    else if (operator === numbers.transform) matrix = combined(matrix, given);
    else if (operator === numbers.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = combined(matrix, Array.isArray(given) ? given[0] : null);
    } else if (operator === numbers.constructPath && rulings.length < MOST)
      rulings.push(...linesOf(given, matrix, numbers.endPath));
  });
  return rulings.length < MOST ? rulings : [];
}

function combined(outer: Matrix, given: unknown): Matrix {
  const inner = numbersIn(given);
  if (inner.length !== 6) return outer;
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function numbersIn(given: unknown): number[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.values(given).filter((one): one is number => typeof one === 'number');
}

/** How many numbers follow each step of a path: move, line, curve, short curve, close. */
const STEPS = [2, 2, 6, 4, 0] as const;

/** A path that is ended unpainted only bounds what is drawn later: a page's own edge would join the table that touches it. */
function linesOf(given: unknown, matrix: Matrix, unpainted: number): Ruling[] {
  const [painted, paths] = Array.isArray(given) ? (given as unknown[]) : [];
  if (painted === unpainted) return [];
  const rulings: Ruling[] = [];
  for (const path of Array.isArray(paths) ? (paths as unknown[]) : []) {
    const data = numbersIn(path);
    let begun: [number, number] = [0, 0];
    let last: [number, number] = [0, 0];
    for (let i = 0; i < data.length; ) {
      const step = data[i] ?? 4;
      const count = STEPS[step] ?? 0;
      const to = step === 4 ? begun : placed(matrix, data[i + count - 1] ?? 0, data[i + count] ?? 0);
      if (step === 1 || step === 4) {
        const ruling = rulingBetween(last, to);
        if (ruling) rulings.push(ruling);
      }
      if (step === 0) begun = to;
      last = to;
      i += count + 1;
    }
  }
  return rulings;
}

function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function rulingBetween([x0, y0]: [number, number], [x1, y1]: [number, number]): Ruling | null {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (wide <= CROOKED && high >= SHORTEST)
    return { upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  if (high <= CROOKED && wide >= SHORTEST)
    return { upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  return null;
}
