import { answering, hasAsked } from './answering.js';
import { told } from './told.js';
import { undertaking } from './undertaking.js';

/** How a paper speaks: minutes tell of promises, a response makes them, other reports tell of much that is not promised. */
export type Voice = 'told' | 'answering' | 'strict';

/** A sentence in which somebody may promise, and what stands before it. */
export interface Said {
  readonly text: string;
  /** The sentences before it, in the order of the paper. */
  readonly before: readonly string[];
  /** Who speaks the paragraph, where it begins with a name and a colon. */
  readonly speaker: string | null;
  readonly voice: Voice;
}

/** Where a promise begins in its sentence, and whose it is. */
export interface Reading {
  readonly at: number;
  readonly owner: string | null;
  readonly rule: string;
  readonly sure: boolean;
}

/** One way in which a paper promises. */
export interface PromiseRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly voices: readonly Voice[];
  readonly read: (said: Said) => Reading | null;
}

/** The rules in order; the first that reads a promise decides. */
export const PROMISE_RULES: readonly PromiseRule[] = [
  {
    name: 'undertaking',
    serves: 'Ms Oak offered to circulate …; the Chairman agreed to write …; undertook to',
    voices: ['told', 'answering', 'strict'],
    read: undertaking,
  },
  {
    name: 'told',
    serves: 'The Director said that she would bring …; a leaflet would be produced …',
    voices: ['told', 'strict'],
    read: told,
  },
  {
    name: 'has asked',
    serves: 'I have asked the Head of Piers to invite two divers by the end of May.',
    voices: ['answering'],
    read: hasAsked,
  },
  {
    name: 'answering',
    serves: 'The Manager will write …; an annual survey will be run …; first report to be brought …',
    voices: ['answering'],
    read: answering,
  },
];

/** The promise of one sentence, or null. */
export function readPromise(said: Said): Reading | null {
  for (const rule of PROMISE_RULES) {
    const reading = rule.voices.includes(said.voice) ? rule.read(said) : null;
    if (reading) return reading;
  }
  return null;
}
