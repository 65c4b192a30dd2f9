import type { Marker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';

/** A row of a table of asks: its cells in the order of the heads. */
export interface TableRow {
  readonly cells: readonly Passage[];
  readonly block: number;
  /** Its number, where that stands in a label and not in a cell: "Recommendation 3:". */
  readonly reference?: string;
  /** The number that stood before what is asked. */
  readonly marker?: Marker;
}
