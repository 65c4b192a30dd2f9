/** The blocks that something else has read already. */
export type TakenBlocks = Pick<ReadonlySet<number>, 'has'>;
