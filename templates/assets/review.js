// Keys for whoever reviews a paper, and the paper that follows; without this script every step is a button or a form.
import { setUpSelection } from './review-selection.js';

const REMEMBERED = 'review-keys';
const CHOICES = { a: ['accept', 'accept'], s: ['skip', 'skip'], l: ['later', 'decide later'] };

/** Whether a key press belongs to somebody who types or chooses, or to the browser. */
function isForSomethingElse({ target, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}

function choiceOn(card, value) {
  return card?.querySelector(`input[type="radio"][name$="-choice"][value="${value}"]`);
}

/** What is folded away around a card is opened, so that it can be reached. */
function unfold(card) {
  const details = card.closest('details:not([open])');
  if (details) details.open = true;
}

function setUpKeys(review, addSelected) {
  const legend = review.querySelector('[data-app-keys]');
  const button = review.querySelector('[data-app-keys-switch]');
  const said = review.querySelector('[data-app-keys-said]');
  const cards = [...review.querySelectorAll('[data-app-proposal]')];
  if (!legend || !button || !said || cards.length === 0) return;

  const stored = () => {
    try {
      return localStorage.getItem(REMEMBERED);
    } catch {
      return null;
    }
  };
  let isOn = stored() !== 'off';
  const show = () => {
    button.setAttribute('aria-pressed', String(isOn));
    const shortcuts = (element, key) => {
      if (isOn) element?.setAttribute('aria-keyshortcuts', key);
      else element?.removeAttribute('aria-keyshortcuts');
    };
    for (const card of cards) {
      shortcuts(card, 'j k');
      for (const [key, [value]] of Object.entries(CHOICES)) shortcuts(choiceOn(card, value), key);
    }
    shortcuts(review.querySelector('[data-app-add]'), 'm');
  };
  button.addEventListener('click', () => {
    isOn = !isOn;
    try {
      localStorage.setItem(REMEMBERED, isOn ? 'on' : 'off');
    } catch {
      // Where nothing may be stored, the choice holds for this page.
    }
    show();
  });

  const current = () => cards.findIndex((card) => card.contains(document.activeElement));
  const go = (n) => {
    const card = cards[Math.min(Math.max(n, 0), cards.length - 1)];
    if (!card) return;
    unfold(card);
    card.focus();
    card.scrollIntoView({ block: 'nearest' });
  };
  const choose = ([value, word]) => {
    const n = current();
    const radio = choiceOn(cards[n], value);
    if (!radio) return;
    radio.click();
    said.textContent = `${cards[n].querySelector('h3')?.textContent.trim()}: ${word}`;
    go(n + 1);
  };
  const keys = {
    j: () => go(current() + 1),
    k: () => go(current() < 0 ? 0 : current() - 1),
    m: addSelected,
  };
  for (const [key, choice] of Object.entries(CHOICES)) keys[key] = () => choose(choice);
  document.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!isOn || !act || isForSomethingElse(event)) return;
    event.preventDefault();
    act();
  });
  show();
  legend.hidden = false;
}

/** The paper follows: whatever has the focus on a card, its words in the paper are in view and marked. */
function setUpFollowing(review) {
  review.addEventListener('focusin', ({ target }) => {
    const card = target instanceof Element ? target.closest('[data-app-proposal]') : null;
    if (card) showInPaper(review, card);
  });
  // A number in the paper leads to a card that may be folded away.
  review.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('.app-mark__card') : null;
    const card = link && document.getElementById(link.hash.slice(1));
    if (card) unfold(card);
  });
}

/** Brings a proposal's words in the paper into view without moving the page. */
function showInPaper(review, card) {
  const paper = review.querySelector('.app-review__source');
  const mark = document.getElementById(card.dataset.appPlace.slice(1));
  for (const other of review.querySelectorAll('.app-mark--current')) other.classList.remove('app-mark--current');
  if (!paper || !mark) return;
  mark.classList.add('app-mark--current');
  const way = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  if (way < 0 || way > paper.clientHeight - 40) paper.scrollTop += way - paper.clientHeight / 3;
}

for (const review of document.querySelectorAll('[data-app-review]')) {
  setUpFollowing(review);
  setUpKeys(review, setUpSelection(review));
}
