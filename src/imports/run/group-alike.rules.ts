/** Things parted into groups of those whose marks are the same, in the order in which each mark comes first. */
export function groupAlike<Each>(
  things: readonly Each[],
  marksOf: (thing: Each) => readonly unknown[],
): (readonly [Each, ...Each[]])[] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const thing of things) {
    const mark = JSON.stringify(marksOf(thing));
    const group = groups.get(mark);
    if (group) group.push(thing);
    else groups.set(mark, [thing]);
  }
  return [...groups.values()];
}
