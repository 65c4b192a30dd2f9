/** Work for a process of its own, as a test of its limits wants it. */
export default function heavyWork(
  kind: 'quick' | 'long' | 'endless' | 'greedy' | 'faulty' | 'crashing',
): string {
  if (kind === 'faulty') throw new Error('It cannot be done');
  if (kind === 'crashing') process.exit(7);
  const before = worked();
  while (kind === 'long' && worked() - before < 0.8);
  const kept: Buffer[] = [];
  while (kind === 'endless' || kind === 'greedy') {
    if (kind === 'greedy') kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
  }
  return `Done in process ${process.pid}`;
}

/** Seconds of a processor. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
