import type { FastifyRequest } from 'fastify';

/** What is traced for administrators, beside changes. */
export const ACCESS_KINDS = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'second-factor-failed',
  'refused',
  'throttled',
  'read-exempt',
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** What a part of the program knows of a request and the request itself does not say. */
export type AccessNote = {
  readonly kind: AccessKind;
  /** By what way: `password`, `provider`. */
  readonly how?: string;
  /** Whose account; left out where it is that of whoever is signed in. */
  readonly accountId?: number | null;
  /** The address that was typed: its account is traced where there is one, and else nothing is kept of it. */
  readonly typedEmail?: string;
};

declare module 'fastify' {
  interface FastifyRequest {
    accessNotes?: AccessNote[];
  }
}

/** Leaves a note for the trace, which is written once the request has been answered. */
export function noteAccess(request: FastifyRequest, note: AccessNote): void {
  request.accessNotes = [...(request.accessNotes ?? []), note];
}
