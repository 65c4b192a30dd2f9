import { BadRequestException, HttpException, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import '@fastify/multipart';
import {
  type BodyAllowance,
  LARGEST_UPLOAD,
  LONGEST_FIELD,
  MOST_FIELDS,
  MOST_FILES,
} from './body-allowance.rules.js';
import { allowanceOf, fieldsByName } from './form-parser.js';
import { TemporaryFile } from './temporary-file.js';
import { UploadedFile } from './uploaded-file.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What arrived of files; closed once the request is answered. */
    temporaryFiles?: TemporaryFile[];
  }
}

type Read = { readonly body: Record<string, unknown>; readonly isTooLarge: boolean };
type Part = { readonly name: string; readonly value: string | UploadedFile; readonly isCutOff: boolean };

/**
 * Reads the parts of a multipart request into its body, where fields and files then stand under their names. Files lie on disk until the
 * request is answered; those of who may send none are passed over: their names alone are kept.
 * @param folder where files lie meanwhile, which must be there
 */
export function registerMultipartReading(server: FastifyInstance, folder: string): void {
  server.addHook('preValidation', (request) => readMultipart(request, folder));
  server.addHook('onSend', closeTemporaryFiles);
}

/**
 * @throws PayloadTooLargeException where more came than is taken: half of somebody's words would be worse than none
 * @throws BadRequestException where it ends before its last part, as when a telephone loses its connection
 */
async function readMultipart(request: FastifyRequest, folder: string): Promise<void> {
  if (!request.isMultipart()) return;
  try {
    const { body, isTooLarge } = await bodyOf(request, allowanceOf(request), folder);
    request.body = body;
    if (isTooLarge) throw new PayloadTooLargeException();
  } catch (error) {
    await closeTemporaryFiles(request);
    // The parser throws a bare error for what is no multipart, and one with a status for what is too much.
    if (
      error instanceof Error &&
      !('statusCode' in error || 'syscall' in error) &&
      !(error instanceof HttpException)
    )
      throw new BadRequestException();
    throw error;
  }
}

/** What arrived, to its end as far as files go: whoever sent too large a file is given back what they typed after it. */
async function bodyOf(request: FastifyRequest, allowance: BodyAllowance, folder: string): Promise<Read> {
  const parts: [string, string | UploadedFile][] = [];
  let typedBytes = 0;
  let fileBytes = 0;
  let isTooLarge = false;
  const room = () => allowance.fileBytes - fileBytes;
  for await (const { name, value, isCutOff } of partsOf(request, allowance, folder, room)) {
    if (typeof value === 'string') typedBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    else fileBytes += value.size;
    if (typedBytes > allowance.typedBytes) throw new PayloadTooLargeException();
    if (isCutOff) isTooLarge = true;
    parts.push([name, value]);
  }
  return { body: fieldsByName(parts), isTooLarge };
}

/** @param room how many bytes of files may still come */
async function* partsOf(
  request: FastifyRequest,
  allowance: BodyAllowance,
  folder: string,
  room: () => number,
): AsyncGenerator<Part> {
  const limits = {
    fileSize: LARGEST_UPLOAD,
    files: MOST_FILES,
    fields: MOST_FIELDS,
    fieldSize: Math.min(LONGEST_FIELD, allowance.typedBytes),
  };
  for await (const part of request.parts({ limits })) {
    const name = part.fieldname;
    if (part.type === 'field') {
      yield { name, value: textOf(part.value), isCutOff: part.valueTruncated };
      continue;
    }
    const { bytes, isCutOff } = await readUpTo(part.file, room(), () => temporaryFile(request, folder));
    const isUnwanted = allowance.fileBytes === 0;
    yield {
      name,
      value: new UploadedFile(filenameOf(part), bytes),
      isCutOff: !isUnwanted && (isCutOff || part.file.truncated),
    };
  }
}

/** A browser names no file where none was chosen. */
function filenameOf({ filename }: { readonly filename?: string }): string {
  return filename ?? '';
}

/** A part that calls itself JSON comes as what it says; no form has any. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new BadRequestException();
}

/** A file that is there until the request is answered. */
export async function temporaryFile(request: FastifyRequest, folder: string): Promise<TemporaryFile> {
  const file = await TemporaryFile.create(folder);
  request.temporaryFiles = [...(request.temporaryFiles ?? []), file];
  return file;
}

/** Lets go of what arrived of files: the request is answered, or nobody waits for its answer. */
export async function closeTemporaryFiles(request: FastifyRequest): Promise<void> {
  const files = request.temporaryFiles?.splice(0) ?? [];
  await Promise.all(files.map((file) => file.close()));
}

/** The stream is read to its end, so that the parts after it arrive; what is beyond `most` bytes is let go. */
async function readUpTo(
  stream: AsyncIterable<Buffer>,
  most: number,
  create: () => Promise<TemporaryFile>,
): Promise<{ readonly bytes: TemporaryFile | Buffer; readonly isCutOff: boolean }> {
  let file: TemporaryFile | null = null;
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) continue;
    file ??= await create();
    await file.write(chunk);
  }
  if (size > most) await file?.empty();
  return { bytes: file ?? Buffer.alloc(0), isCutOff: size > most };
}
