import type { TypedForm } from './typed-form.rules.js';
import { NOTHING_SAVED, type WhyNotTaken } from './why-not-taken.js';

const TYPED_IS_BELOW: Partial<Record<WhyNotTaken, string>> = {
  changed:
    'What you typed is below, in place of the present text. Check it against the change and send it again.',
  aside: 'What you typed is below. Check it and send it.',
};
const SEND_AGAIN = 'What you typed is below. Check it and send it again.';

/** The notice above a form that stands as it was typed. */
export type KeptFormNotice = {
  readonly heading: string;
  /** What to do now. */
  readonly words: string;
  readonly files: string | null;
  readonly leftOut: string | null;
  /** What was typed into fields that the page has no longer. */
  readonly withoutPlace: readonly string[];
};

export function keptFormNotice(
  why: WhyNotTaken,
  { fields, files, hasLeftOut }: TypedForm,
  withoutPlace: readonly string[],
  heading: string = NOTHING_SAVED[why],
): KeptFormNotice {
  return {
    heading,
    words:
      fields.length > 0 || why === 'aside'
        ? (TYPED_IS_BELOW[why] ?? SEND_AGAIN)
        : 'If it still needs to be done, do it again.',
    files: files.length > 0 && why !== 'aside' ? filesAgain(why, files) : null,
    leftOut: hasLeftOut
      ? 'A text of more than a million characters is left out: no form takes as much.'
      : null,
    // Of what was decided meanwhile the choices say nothing to anybody; sentences may be wanted.
    withoutPlace: why === 'left' ? withoutPlace.filter((value) => /\s/.test(value)) : withoutPlace,
  };
}

function filesAgain(why: WhyNotTaken, files: readonly string[]): string {
  if (why === 'infected')
    return `Not kept: ${files.join(', ')}. Ask your IT team to check the computer that it came from`;
  return `Select the file${files.length > 1 ? 's' : ''} again: ${files.join(', ')}`;
}

/** The notice above what is shown in place of a form that cannot be opened, or is ended: what was typed, to be copied. */
export function lostFormNotice({ fields, files, hasLeftOut }: TypedForm): KeptFormNotice {
  const values = fields.map(([, value]) => value).filter((value) => value.trim() !== '');
  const sentences = values.filter((value) => /\s/.test(value.trim()));
  return {
    heading: 'What you typed',
    words: 'Nothing was saved, and the form you typed it in can no longer be sent.',
    files: files.length > 0 ? `Not kept: ${files.join(', ')}` : null,
    leftOut: hasLeftOut ? 'A text of more than a million characters is left out.' : null,
    withoutPlace: sentences.length > 0 ? sentences : values,
  };
}
