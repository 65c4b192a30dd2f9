import type { FastifyRequest } from 'fastify';
import { withPlainSigns } from './plain-signs.rules.js';

/**
 * Marks that nobody sees: those that turn the direction of what follows (Unicode Standard Annex 9) and those without width. Words that
 * carry them read otherwise than they are kept, and are not found by what they show.
 */
const INVISIBLE_CHARACTERS = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** The words as they are seen, with plain signs for those of symbol fonts. */
export function withoutInvisibleCharacters(text: string): string {
  return withPlainSigns(text.replace(INVISIBLE_CHARACTERS, ''));
}

/** Takes the marks out of every field of a form, before anything reads it. Files keep their bytes. */
export async function cleanFields(request: FastifyRequest): Promise<void> {
  if (typeof request.body !== 'object' || request.body === null) return;
  request.body = Object.fromEntries(
    Object.entries(request.body).map(([name, value]) => [name, cleaned(value)]),
  );
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutInvisibleCharacters(value);
  return Array.isArray(value) ? value.map(cleaned) : value;
}
