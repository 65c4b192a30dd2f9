import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The field in which a part remembers what it was told or found: with other data it begins anew. */
const REMEMBERED: Readonly<Record<string, string>> = {
  ClosedDaysQueries: 'lawful',
  ExampleNotice: 'loaded',
  RegisterMemory: 'kept',
};

/**
 * What is not looked into: classes of libraries, tables that a program makes of its own pages when it begins, and those of ours that hold
 * nothing of the data, but processes that wait for their next piece of work, or the shapes of statements that may be asked together.
 */
const NOT_LOOKED_INTO = new Set(
  `ApplicationConfig DataSource DiscoveryService EntityManager Gauge Histogram Logger Mail ModulesContainer Piscina Registry Timeout WeakMap
  PastPages RouteAccess TemplateEngine LimitedProcesses OwnProcess ReadingPool ReadsTogether TestClock`.split(
    /\s+/,
  ),
);

type Leaves = Map<string, unknown>;

/** What the parts of a program, each a service or a controller, hold in their fields: at first, when nobody had used them, and now. */
export class PartsOfProgram {
  private readonly parts: ReadonlySet<object>;
  private readonly atFirst: Leaves;

  constructor(app: NestFastifyApplication) {
    this.parts = new Set(
      [...app.get(ModulesContainer, { strict: false }).values()]
        .filter(({ metatype }) => !/^(?:Internal|TypeOrm)/.test(metatype.name))
        .flatMap(({ providers, controllers }) => [...providers.values(), ...controllers.values()])
        .map(({ instance }): unknown => instance)
        .filter((each) => isObject(each))
        .filter((each) => !isLeftAlone(each)),
    );
    this.atFirst = this.leaves();
  }

  /** Lets every part forget what it remembers of the data. */
  forget(): void {
    for (const part of this.parts) {
      const field = REMEMBERED[part.constructor.name];
      const remembered: unknown = field && Reflect.get(part, field);
      if (remembered instanceof Map) remembered.clear();
      else if (field) Reflect.set(part, field, null);
    }
  }

  /** Fields that are not as they were at first: something goes on, or was altered for good. */
  changed(): string[] {
    const now = this.leaves();
    const places = new Set([...this.atFirst.keys(), ...now.keys()]);
    return [...places].filter((place) => !Object.is(this.atFirst.get(place), now.get(place)));
  }

  private leaves(): Leaves {
    const leaves: Leaves = new Map();
    const met = new Set<object>(this.parts);
    for (const part of this.parts) {
      const { name } = part.constructor;
      for (const [field, value] of Object.entries(part)) {
        if (REMEMBERED[name] !== field) note(`${name}.${field}`, value, leaves, met);
      }
    }
    return leaves;
  }
}

function note(place: string, value: unknown, leaves: Leaves, met: Set<object>): void {
  if (value instanceof Promise) return;
  if (!isObject(value) || met.has(value) || isLeftAlone(value)) {
    leaves.set(place, value);
    return;
  }
  met.add(value);
  for (const [key, held] of heldBy(value)) note(`${place}.${key}`, held, leaves, met);
}

function heldBy(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, held], at) => [
      [`${at} key`, key],
      [`${at}`, held],
    ]);
  if (value instanceof Set) return [...value].map((held, at) => [`${at}`, held]);
  return Object.entries(value);
}

/** A module's reference to itself is of a class without a name. */
function isLeftAlone(value: object): boolean {
  const name: string = value.constructor?.name ?? 'Object';
  return name === '' || NOT_LOOKED_INTO.has(name);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
