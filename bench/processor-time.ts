import { readFileSync } from 'node:fs';

/** Of these the kernel counts a hundred a second, whatever the machine. */
const TICK = 10;

/** How long the processors have worked for a process, in milliseconds; 0 where it is gone, or the system does not tell. */
export function processorTime(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/stat`, 'utf8');
    // The name, in brackets, may hold anything; after it user and system time stand twelfth and thirteenth.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return 0;
  }
}
