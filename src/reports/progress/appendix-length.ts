/** How much a report tells of every open item at its end: what each is, or its latest position too. */
export const APPENDIX_LENGTHS = ['short', 'whole'] as const;
export type AppendixLength = (typeof APPENDIX_LENGTHS)[number];
