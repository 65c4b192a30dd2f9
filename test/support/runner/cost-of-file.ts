import { appendFileSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Ticks of the clock in which Linux counts the time of a processor. */
const TICKS_PER_SECOND = 100;

/** A file that takes a line for each test file: seconds passed, and of a processor in the worker and in its processes; megabytes held. */
const REPORT = process.env.COST_OF_FILES;

/** @returns to be called when the test file has ended */
export function measureCost(testPath: string): () => void {
  if (!REPORT) return () => {};
  const before = spent();
  return () => {
    const after = spent();
    const passed = (name: keyof typeof before) => (after[name] - before[name]).toFixed(1).padStart(6);
    const megabytes = String(Math.round(process.memoryUsage.rss() / 1024 ** 2)).padStart(5);
    appendFileSync(
      REPORT,
      `${passed('wall')} ${passed('own')} ${passed('children')} ${megabytes} ${basename(testPath, '.js')}\n`,
    );
  };
}

function spent(): { wall: number; own: number; children: number } {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, own: (user + system) / 1e6, children: ofEndedChildren() };
}

/** Only Linux says what children took that have ended. */
function ofEndedChildren(): number {
  try {
    // The name of the program, in brackets, may hold spaces; the 14th and 15th fields after it are of children.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
