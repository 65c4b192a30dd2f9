/** What stands around the fields of a form page; `layouts/form` prints it. */
export type FormFrame = {
  /** What the form is about, above the heading. */
  readonly caption: string | null;
  /** Where it is sent. */
  readonly action: string;
  /** The last entry of the thing's trail when the form was made; null where nobody else can change it meanwhile. */
  readonly seen: string | null;
  /** Whether it carries files. */
  readonly files: boolean;
  /** The words of its button. */
  readonly submit: string;
  /** Whether its button warns that what it does cannot be undone. */
  readonly warning: boolean;
  /** Where “Cancel” leads. */
  readonly cancel: string;
};

export function formFrame(
  required: Pick<FormFrame, 'action' | 'submit' | 'cancel'>,
  { seen = null, ...optional }: Partial<Omit<FormFrame, 'seen'>> & { seen?: string | number | null } = {},
): FormFrame {
  return {
    caption: null,
    files: false,
    warning: false,
    ...required,
    ...optional,
    seen: seen === null ? null : String(seen),
  };
}
