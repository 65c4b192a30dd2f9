const ends: (() => Promise<void>)[] = [];

/** For whoever keeps something for the next test file; to be called once in each process, when what is kept may exist. */
export function beforeTheEnd(end: () => Promise<void>): void {
  ends.push(end);
}

/** Ends what waits in this process for a test file that does not come, the last that was kept first. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}
