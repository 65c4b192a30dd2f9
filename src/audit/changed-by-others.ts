import { ChangedMeanwhile } from '../web/errors.js';
import type { Subject } from './change.js';
import { entrySentence } from './history.view.js';
import type { HistoryEntry } from './history-entry.js';

/** Others changed a thing after the form about it was opened, as the trail tells of it. */
export class ChangedByOthers extends ChangedMeanwhile {
  /** @param entries what the trail says, before anybody has looked at who reads it */
  constructor(
    readonly about: Subject,
    itemPath: string,
    readonly entries: readonly HistoryEntry[],
  ) {
    super(about.reference ?? 'This', itemPath, entries.map(entrySentence));
  }
}
