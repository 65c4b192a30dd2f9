import type { ChasedItem } from './chased-item.rules.js';
import type { WrittenReminder } from './reminder-schedule.rules.js';

/** What a line of the ledger is: a step of the ladder, a copy of one, a word of the clerk's own, a call, a letter of the chair. */
export const LEDGER_KINDS = ['stage', 'copy', 'nudge', 'call', 'letter'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** A line of the ledger, with what and whom it is about. */
export type LedgerLine = WrittenReminder & {
  readonly kind: ChasedItem['kind'];
  readonly id: number;
  /** The body that owes the answer; null for an action, and where an older line names none. */
  readonly addresseeId: number | null;
  readonly line: LedgerKind;
  readonly recipient: string;
};

/** The lines of the ledger by the item that they are about; {@link addLines} adds to it. */
export type LinesByItem = Map<string, LedgerLine[]>;

export function linesByItem(ledger: readonly LedgerLine[]): LinesByItem {
  const lines: LinesByItem = new Map();
  addLines(lines, ledger);
  return lines;
}

/** Adds lines that were written since. */
export function addLines(lines: LinesByItem, written: readonly LedgerLine[]): void {
  for (const line of written) {
    const before = lines.get(keyOfItem(line));
    if (before) before.push(line);
    else lines.set(keyOfItem(line), [line]);
  }
}

/** What tells an item from all others. */
export function keyOfItem({ kind, id }: Pick<ChasedItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** Whether a line of the ledger is about what this body owes: a line that names no body is about each. */
export function isAbout(
  line: Pick<LedgerLine, 'addresseeId'>,
  item: Pick<ChasedItem, 'addresseeId'>,
): boolean {
  return line.addresseeId === null || line.addresseeId === item.addresseeId;
}
