/** A step of a ladder in words: “10 working days before”, “on the day”, “5 working days late”. */
export function stepWords(workingDays: number): string {
  if (workingDays === 0) return 'on the day';
  if (workingDays === 1) return 'the working day after';
  const days = `${Math.abs(workingDays)} working ${Math.abs(workingDays) === 1 ? 'day' : 'days'}`;
  return workingDays < 0 ? `${days} before` : `${days} late`;
}

/** What a line of the ledger is about, in words. */
export function stageWords(stage: string): string {
  if (stage === 'new-owner') return 'told that they are the new owner';
  if (stage === 'nudge') return 'asked by hand';
  if (stage === 'call') return 'a call';
  if (stage.startsWith('letter-')) return 'a letter from the chair';
  if (stage === 'due-today') return stepWords(0);
  if (stage === 'overdue') return stepWords(1);
  const [, direction, days] = /^(due-in|overdue)-(\d+)-days$/.exec(stage) ?? [];
  if (days === undefined) return stage;
  return stepWords(direction === 'due-in' ? -Number(days) : Number(days));
}
