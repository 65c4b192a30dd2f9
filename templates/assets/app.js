import {
  Button,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import './choose-all.js';
import './choosing.js';
import './kept-form.js';
import './opening.js';
import './paper-drop.js';
import './passkeys.js';
import './quality-hints.js';
import { RevealingRadios } from './radios.js';
import './review.js';

for (const component of [
  Button,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  RevealingRadios,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(component);
}

// Printing is the browser's own affair; the button is there only where it can work.
for (const button of document.querySelectorAll('[data-app-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll('[data-app-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const texts = [...document.querySelectorAll(button.dataset.appCopy)].map(({ textContent }) => textContent);
    await navigator.clipboard.writeText(texts.join('\n'));
    button.textContent = 'Copied';
  });
}
// What an address within the page leads to is opened where it is folded away.
function unfoldTarget() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  let opened = false;
  for (let each = target?.closest('details'); each; each = each.parentElement.closest('details')) {
    opened ||= !each.open;
    each.open = true;
  }
  if (opened) target.scrollIntoView();
}
addEventListener('hashchange', unfoldTarget);
unfoldTarget();

for (const button of document.querySelectorAll('[data-app-open-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const details of document.querySelectorAll('details.app-report-fold')) details.open = true;
    button.hidden = true;
  });
}

// On a wide screen a table of some rows is short enough to be seen at once.
if (matchMedia('(min-width: 40.0625em)').matches) {
  for (const details of document.querySelectorAll('details[data-app-opens]')) details.open = true;
}

// Where a browser does not print what is folded away.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details.app-report-fold:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
});
