import type { ButtonArguments } from '../../web/govuk/button.js';

/** Leaves a form for the form of a body that its list lacks. @param action where the form is set aside */
export function addBodyButton(action: string): ButtonArguments {
  return {
    text: 'Add this body',
    classes: 'govuk-button--secondary',
    attributes: { formaction: action },
    preventDoubleClick: true,
  };
}
