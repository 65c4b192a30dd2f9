import { CreateTheRegister20260901090000 } from '../../migrations/20260901090000-create-the-register.js';
import { ShapeProposalsOnReview20261001090000 } from '../../migrations/20261001090000-shape-proposals-on-review.js';
import { ImportSpreadsheets20261121090000 } from '../../migrations/20261121090000-import-spreadsheets.js';

/** Every migration, oldest first. Append only: one that has run anywhere is never edited. */
export const MIGRATIONS = [
  CreateTheRegister20260901090000,
  ShapeProposalsOnReview20261001090000,
  ImportSpreadsheets20261121090000,
];
