import { basename } from 'node:path';
import { getActiveResourcesInfo } from 'node:process';

/** Milliseconds after which a worker that has nothing more to do says what keeps it, and ends; before, it is ending by itself. */
const PATIENCE = 5_000;

/** What each test file of this worker left open, by kind: some of it is meant to wait for the next file. */
const left: string[] = [];

/** @returns to be called when the test file has ended */
export function watchOpenResources(testPath: string): () => void {
  const before = counted();
  return () => {
    const more = [...counted()].filter(([kind, count]) => count > (before.get(kind) ?? 0));
    if (more.length > 0) left.push(`${basename(testPath)}: ${more.map(([kind]) => kind).join(', ')}`);
  };
}

function counted(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

// Jest tells a worker that there is nothing more to do by no longer listening to it. What is still open then would keep it until Jest
// ends it by force, which Jest does half a minute later.
process.on('removeListener', (event) => {
  if (event !== 'message') return;
  setTimeout(() => {
    process.stderr.write(
      `A worker does not end. Open are ${getActiveResourcesInfo().join(', ')}; left by its tests:\n${left.join('\n')}\n`,
      () => process.exit(),
    );
  }, PATIENCE).unref();
});
