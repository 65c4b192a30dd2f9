/** The signals that ask the program to end. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export type StopSignal = (typeof STOP_SIGNALS)[number];

/** After this a process ends whatever it is doing, in milliseconds: the database undoes what is not committed. */
export const LONGEST_STOP = 7_500;
