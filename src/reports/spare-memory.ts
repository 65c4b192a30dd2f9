import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Sweeps the heap whenever it has grown by a twelfth, not when it is full, so that a long report takes little memory. */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=8');
}

/** Gives back at once what nothing refers to any more. */
export function sweepHeap(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
