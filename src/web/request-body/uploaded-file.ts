/** A file as a browser sent it. Nothing about it is to be believed. */
export class UploadedFile {
  constructor(
    readonly filename: string,
    readonly content: Buffer,
  ) {}
}

/** The file sent as `field`, or null where none was chosen. */
export function fileIn(body: Readonly<Record<string, unknown>>, field: string): UploadedFile | null {
  return filesIn(body, field)[0] ?? null;
}

/** The files sent as `field`, in the order in which they were chosen. */
export function filesIn(body: Readonly<Record<string, unknown>>, field: string): UploadedFile[] {
  return [body[field]]
    .flat()
    .filter((each): each is UploadedFile => each instanceof UploadedFile && each.filename !== '');
}
