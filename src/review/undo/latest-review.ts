/** The latest decisions about the proposals of a paper, which were sent in one go. */
export type LatestReview = {
  readonly at: Date;
  readonly accountId: number;
  readonly by: string;
  readonly proposals: number;
  readonly recommendationIds: readonly number[];
  readonly actionIds: readonly number[];
  /** Whether it gave items of an earlier printing the words of this one. */
  readonly hasCorrected: boolean;
};
