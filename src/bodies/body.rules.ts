/** What a body may be. */
export const BODY_KINDS = ['board', 'panel', 'committee', 'executive', 'partner'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** The kinds that scrutinise: they make recommendations and judge what became of them. */
export const SCRUTINY_KINDS: readonly BodyKind[] = ['board', 'panel', 'committee'];

/** The kinds that recommendations are addressed to. */
export const ADDRESSEE_KINDS: readonly BodyKind[] = ['executive', 'partner', 'committee', 'board'];

export const BODY_KIND_NAMES: Record<BodyKind, string> = {
  board: 'Board',
  panel: 'Panel',
  committee: 'Committee',
  executive: 'Executive',
  partner: 'Partner',
};
