/** Longer texts are hardly ever the same. */
const LONGEST = 60;

/** Keeps each short text once: days, states and names come thousands of times over, each time as a text of its own. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  /** The same value, its short texts shared, at any depth of lists and plain objects. */
  share<Value>(value: Value): Value {
    return this.shared(value) as Value;
  }

  private shared(value: unknown): unknown {
    if (typeof value === 'string') return value.length > LONGEST ? value : this.one(value);
    if (Array.isArray(value)) {
      for (const [index, element] of value.entries()) value[index] = this.shared(element);
    } else if (
      value !== null &&
      typeof value === 'object' &&
      Object.getPrototypeOf(value) === Object.prototype
    ) {
      const fields = value as Record<string, unknown>;
      for (const name of Object.keys(fields)) fields[name] = this.shared(fields[name]);
    }
    return value;
  }

  private one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, text);
    return text;
  }
}
