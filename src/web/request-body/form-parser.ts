import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyAllowance } from './body-allowance.rules.js';

const TYPED_FORM = 'application/x-www-form-urlencoded';
/** Names that stand for something else in the program's language: no form has such a field. */
const NO_FIELDS = new Set(['__proto__', 'constructor', 'prototype']);

/** Takes typed forms and, with the parser of files beside it, nothing else: any other kind of body is answered with 415. */
export function registerFormParser(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(TYPED_FORM, async (request: FastifyRequest, payload: NodeJS.ReadableStream) =>
    typedFields((await readUpTo(payload, allowanceOf(request).typedBytes)).toString('utf8')),
  );
}

/** How much is read of what this request sends; of one that nobody has decided on, the least. */
export function allowanceOf({ bodyAllowance: decided }: FastifyRequest) {
  return decided ?? bodyAllowance('other');
}

/**
 * Each field of a form once as a text, several times as a list of texts.
 * @throws BadRequestException where a field has a name that no form has
 */
export function typedFields(text: string): Record<string, string | string[]> {
  return fieldsByName(new URLSearchParams(text));
}

/** Fields by name, in the order in which they came. @throws BadRequestException as {@link typedFields} */
export function fieldsByName<Value>(pairs: Iterable<[string, Value]>): Record<string, Value | Value[]> {
  const fields = new Map<string, Value | Value[]>();
  for (const [name, value] of pairs) {
    if (NO_FIELDS.has(name)) throw new BadRequestException();
    const earlier = fields.get(name);
    fields.set(name, earlier === undefined ? value : ([earlier, value].flat() as Value[]));
  }
  return Object.fromEntries(fields);
}

/** @throws PayloadTooLargeException without reading on, so that the answer still reaches whoever sends more */
async function readUpTo(payload: NodeJS.ReadableStream, most: number): Promise<Buffer> {
  return new Promise((read, failed) => {
    const parts: Buffer[] = [];
    let size = 0;
    const take = (part: Buffer) => {
      size += part.length;
      if (size <= most) return void parts.push(part);
      payload.off('data', take);
      payload.pause();
      failed(new PayloadTooLargeException());
    };
    payload
      .on('data', take)
      .once('end', () => read(Buffer.concat(parts)))
      .once('error', failed);
  });
}
