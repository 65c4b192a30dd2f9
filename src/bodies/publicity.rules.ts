/**
 * Who may see a thing: everyone, the council's people, or those who may read exempt matter
 * (Local Government Act 1972 s.100A and Schedule 12A).
 */
export const PUBLICITIES = ['published', 'unpublished', 'exempt'] as const;
export type Publicity = (typeof PUBLICITIES)[number];
