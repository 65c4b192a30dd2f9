/** A report in one of its forms. */
export type WrittenReport = {
  readonly mediaType: string;
  /** Without its dot: `zip` for a PDF in several volumes. */
  readonly extension: string;
  /** Each is written when it is asked for: the longest forms are never there as a whole. To be read once, to its end. */
  readonly pieces: AsyncIterable<Buffer>;
};

export const ZIP_TYPE = 'application/zip';

/** What the name of a kept file ends with. @param mediaType as which it was kept */
export function extensionOf(format: string, mediaType: string): string {
  return mediaType === ZIP_TYPE ? 'zip' : format;
}
