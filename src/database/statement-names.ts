/** So many statements are kept on one connection: each takes memory of the server. Connections are made anew now and then. */
const MOST_KEPT = 300;
/** So many are remembered to have been asked once. */
const MOST_REMEMBERED = 1_000;

/** Any number of clients may follow each other in one session of the embedded database, where their names must not meet. */
let clients = 0;

/** The names of a statement, by from where it is asked. */
type Names = Map<string, string>;

/**
 * The names by which a connection keeps its statements. What is asked once only needs none; of too many, that goes which was longest not
 * asked for.
 */
export class StatementNames {
  /** By their own text, of which no copy is made: statements of a page that are asked together are long. The last asked stands last. */
  private readonly kept = new Map<string, Names>();
  private readonly once = new Map<string, Set<string>>();
  private readonly left: string[] = [];
  private readonly prefix = `kept_${++clients}_`;
  private count = 0;

  /** @param most the statements of so many texts are kept */
  constructor(private readonly most = MOST_KEPT) {}

  /** @returns the name that a statement has; null where it has none yet */
  given(text: string, wherefrom: string): string | null {
    const names = this.kept.get(text);
    const name = names?.get(wherefrom);
    if (!names || name === undefined) return null;
    this.keepLast(text, names);
    return name;
  }

  /** @returns the name of a statement; null where it is asked for the first time */
  nameOf(text: string, wherefrom: string): string | null {
    const name = this.given(text, wherefrom);
    if (name !== null) return name;
    const once = this.askedOnce(wherefrom);
    if (once.delete(text)) return this.give(text, wherefrom);
    if (once.size >= MOST_REMEMBERED) once.clear();
    once.add(text);
    return null;
  }

  /** @returns the name of a statement that is known to be asked again, also the first time */
  nameAtOnce(text: string, wherefrom: string): string {
    this.askedOnce(wherefrom).delete(text);
    return this.given(text, wherefrom) ?? this.give(text, wherefrom);
  }

  /** What the server keeps is of no more use: each statement is met as for the first time. */
  forget(): void {
    for (const text of this.kept.keys()) this.leave(text);
  }

  /** The names that are no longer used, each once: the server need not keep what has them. */
  takeLeft(): readonly string[] {
    return this.left.length > 0 ? this.left.splice(0) : this.left;
  }

  private askedOnce(wherefrom: string): Set<string> {
    const once = this.once.get(wherefrom) ?? new Set();
    this.once.set(wherefrom, once);
    return once;
  }

  private give(text: string, wherefrom: string): string {
    const name = `${this.prefix}${++this.count}`;
    const names = this.kept.get(text) ?? new Map<string, string>();
    names.set(wherefrom, name);
    this.keepLast(text, names);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.leave(oldest);
    return name;
  }

  private keepLast(text: string, names: Names): void {
    this.kept.delete(text);
    this.kept.set(text, names);
  }

  private leave(text: string): void {
    this.left.push(...(this.kept.get(text)?.values() ?? []));
    this.kept.delete(text);
  }
}
