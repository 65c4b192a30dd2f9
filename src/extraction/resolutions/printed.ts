import type { Marker } from '../blocks/marker.js';

/** The marker as a reference, or null for a bullet. */
export function printed(marker: Marker | null): string | null {
  return marker && marker.readings[0]?.style !== 'bullet' ? marker.printed : null;
}
