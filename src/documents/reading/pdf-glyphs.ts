/** A run of words as a PDF sets it: position of its beginning and width in points, origin at the bottom left. */
export interface Glyphs {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isUpright: boolean;
}
