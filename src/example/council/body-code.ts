export type BodyCode = 'OSB' | 'CYP' | 'ASH' | 'EEN' | 'EXEC' | 'TVNHS';
