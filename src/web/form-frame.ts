/** What stands around the fields of a form page; `layouts/form` prints it. */
export type FormFrame = {
  /** What the form is about, above the heading. */
  readonly caption: string | null;
  /** Where it is sent. */
  readonly action: string;
  /** The last entry of the thing's trail when the form was made; null where nobody else can change it meanwhile. */
  readonly seen: string | null;
  /** What proves a form on the page of a link, where there is no session to do so; null elsewhere. */
  readonly formKey: string | null;
  /** Whether it carries files. */
  readonly files: boolean;
  /** Whether it takes the whole width of the page, as one with tables does. */
  readonly wide: boolean;
  /** The words of its button. */
  readonly submit: string;
  /** Whether its button warns that what it does cannot be undone. */
  readonly warning: boolean;
  /** Where “Cancel” leads; null where there is nothing to go back to. */
  readonly cancel: string | null;
  /** The words of the link that leaves the form. */
  readonly cancelText: string;
};

export function formFrame(
  required: Pick<FormFrame, 'action' | 'submit' | 'cancel'>,
  { seen = null, ...optional }: Partial<Omit<FormFrame, 'seen'>> & { seen?: string | number | null } = {},
): FormFrame {
  return {
    caption: null,
    formKey: null,
    files: false,
    wide: false,
    warning: false,
    cancelText: 'Cancel',
    ...required,
    ...optional,
    seen: seen === null ? null : String(seen),
  };
}
