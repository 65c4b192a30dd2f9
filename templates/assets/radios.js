import { Radios } from 'govuk-frontend';

/** Radios that open a field below. ARIA 1.2 knows no `aria-expanded` for a radio button, so it is taken off again. */
export class RevealingRadios extends Radios {
  syncConditionalRevealWithInputState($input) {
    super.syncConditionalRevealWithInputState($input);
    $input.removeAttribute('aria-expanded');
  }
}
