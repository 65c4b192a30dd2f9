/** The ids that rows were given, by the key under which the example speaks of them. */
export class SeededIds<Key extends string> {
  private readonly ids = new Map<Key, number>();

  set(key: Key, id: number): void {
    this.ids.set(key, id);
  }

  /** @throws Error where nothing of that key has been written yet */
  of(key: Key): number {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`the example speaks of ${key} before it was written`);
    return id;
  }
}
