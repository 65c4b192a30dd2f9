import type { PaperKey } from '../council/papers/paper.js';

/** An item of the register that was made from a paper, as its proposal must repeat it. */
export type SeededItem = {
  readonly id: number;
  readonly type: 'recommendation' | 'action' | 'commitment';
  readonly paper: PaperKey;
  readonly label: string | null;
  readonly text: string;
  readonly ownerAsWritten: string | null;
  readonly ownerId: number | null;
  readonly recordedAt: Date;
};
