import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';

type Addressed = ClockOfItem & {
  readonly bodyCode: string;
  readonly addresseeCode: string;
  /** Whether the body is asked beside the one that is to answer first. */
  readonly isFurther: boolean;
};

/** A recommendation as it goes to one of the bodies to which it is addressed. */
export type LetterRow = RecommendationRow & Addressed;

/** What one letter can be about: one body asks another under one law. */
export type LetterGroup<Row extends Addressed> = {
  /** Names the group in an address: `CYP.EXEC.executive`. */
  readonly key: string;
  readonly rows: readonly [Row, ...Row[]];
};

/** Puts together what goes into one letter, in the order in which each group first appears. */
export function letterGroups<Row extends Addressed>(rows: readonly Row[]): LetterGroup<Row>[] {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, of]) => ({ key, rows: of }));
}

function keyOf({ bodyCode, addresseeCode, clockRule, clockLength, isFurther }: Addressed): string {
  const length = clockRule === 'local' ? clockLength : null;
  return [bodyCode, addresseeCode, clockRule, length, isFurther && 'too'].filter(Boolean).join('.');
}
