/** What is told of a year: its figures, the chapter with its stories, or both. */
export const PERFORMANCE_PARTS = ['all', 'figures', 'chapter'] as const;
export type PerformancePart = (typeof PERFORMANCE_PARTS)[number];
