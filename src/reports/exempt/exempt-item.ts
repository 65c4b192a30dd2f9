import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';

/** An item that is exempt or confidential, with the ground on which it is, and what the public reads instead. */
export type ExemptItem = {
  readonly reference: string;
  readonly path: string;
  /** Null where none was recorded. */
  readonly ground: ExemptGround | null;
  readonly summary: string | null;
};
