/** What a template says. */
export type TemplateWords = {
  readonly name: string;
  readonly sections: readonly string[];
  readonly coveringText: string | null;
  readonly reportOf: string | null;
  readonly contactOfficer: string | null;
  readonly wards: string | null;
  readonly isStandard: boolean;
};

/** A template as pages tell of it. */
export type ReportTemplateRow = TemplateWords & {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly kind: string;
};
