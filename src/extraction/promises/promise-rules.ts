import { answering, dated, hasAsked } from './answering.js';
import type { Reading, Said, Voice } from './promise-reading.js';
import { reportedPromise } from './reported-promise.js';
import { undertaking } from './undertaking.js';

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
    name: 'has asked',
    serves: 'I have asked the Head of Piers to invite two divers by the end of May.',
    voices: ['answering'],
    read: hasAsked,
  },
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
    read: reportedPromise,
  },
  {
    name: 'answering',
    serves: 'The Manager will write …; an annual survey will be run …; first report to be brought …',
    voices: ['answering'],
    read: answering,
  },
  {
    name: 'dated',
    serves: 'The Force will begin this on 1 May; the fees will be on our website by June',
    voices: ['answering'],
    read: dated,
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
