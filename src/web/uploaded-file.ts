import { BadRequestException, HttpException, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

/** The most bytes that one uploaded file may have. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The most files that one form may send. */
export const MOST_FILES = 5;

/** The most bytes that one field of a form may have: well beyond what any form takes, so that it can say so itself. */
export const LONGEST_FIELD = 4 * 1024 * 1024;

/** The most bytes of a form without files, in which each byte of a letter may take three. */
export const LARGEST_TYPED_FORM = 3 * LONGEST_FIELD;

/** A file as a browser sent it. Nothing about it is to be believed. */
export class UploadedFile {
  constructor(
    readonly filename: string,
    readonly content: Buffer,
  ) {}
}

/**
 * Reads the parts of a multipart request into its body, where fields and files then stand under their names.
 * @throws PayloadTooLargeException where a part is longer than is taken: half of somebody's words would be worse than none
 * @throws BadRequestException where it ends before its last part, as when a telephone loses its connection
 */
export async function readMultipart(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  try {
    const { body, isTooLarge } = await bodyOf(request);
    request.body = body;
    if (isTooLarge) throw new PayloadTooLargeException();
  } catch (error) {
    // The parser throws a bare error for what is no multipart, and one with a status for what is too much.
    if (error instanceof Error && !('statusCode' in error) && !(error instanceof HttpException))
      throw new BadRequestException();
    throw error;
  }
}

/** What arrived, to its end: whoever sent too large a file is given back what they typed after it. */
async function bodyOf(
  request: FastifyRequest,
): Promise<{ readonly body: Record<string, unknown>; readonly isTooLarge: boolean }> {
  const body = new Map<string, unknown>();
  let isTooLarge = false;
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? new UploadedFile(nameOf(part), await part.toBuffer()) : part.value;
    if (part.type === 'file' ? part.file.truncated : part.valueTruncated) isTooLarge = true;
    const earlier = body.get(part.fieldname);
    body.set(part.fieldname, earlier === undefined ? value : [earlier, value].flat());
  }
  return { body: Object.fromEntries(body), isTooLarge };
}

function nameOf({ filename }: { readonly filename?: string }): string {
  return filename ?? '';
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
