// Keys and selections for whoever reviews a paper; without this script every step is a button or a form.
const REMEMBERED = 'review-keys';

/** Whether a key press belongs to somebody who types or chooses, or to the browser. */
function isForSomethingElse({ target, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
}

function setUpKeys(review) {
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
  const show = () => button.setAttribute('aria-pressed', String(isOn));
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
    card.focus();
    card.scrollIntoView({ block: 'nearest' });
    showInPaper(review, card);
  };
  const choose = (value, word) => {
    const n = current();
    const card = cards[n];
    const radio = card?.querySelector(`input[type="radio"][name$="-choice"][value="${value}"]`);
    if (!radio) return;
    radio.click();
    said.textContent = `${card.querySelector('h3')?.textContent.trim()}: ${word}`;
    go(n + 1);
  };
  const keys = {
    j: () => go(current() + 1),
    k: () => go(current() < 0 ? 0 : current() - 1),
    a: () => choose('accept', 'accept'),
    s: () => choose('skip', 'skip'),
    l: () => choose('later', 'decide later'),
  };
  document.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!isOn || !act || isForSomethingElse(event)) return;
    event.preventDefault();
    act();
  });
  show();
  legend.hidden = false;
}

/** Brings a proposal's words in the paper into view without moving the page. */
function showInPaper(review, card) {
  const paper = review.querySelector('.app-review__source');
  const mark = document.getElementById(card.dataset.appPlace.slice(1));
  for (const other of review.querySelectorAll('.app-mark--current')) other.classList.remove('app-mark--current');
  if (!paper || !mark) return;
  mark.classList.add('app-mark--current');
  const way = mark.getBoundingClientRect().top - paper.getBoundingClientRect().top;
  paper.scrollTop += way - paper.clientHeight / 3;
}

/** Takes the words that are selected in the paper along to the form that adds them. */
function setUpSelection(review) {
  const field = review.querySelector('[data-app-selection]');
  const paper = review.querySelector('.app-review__source');
  if (!field || !paper) return;
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const isInPaper = selection && paper.contains(selection.anchorNode) && paper.contains(selection.focusNode);
    if (isInPaper && !selection.isCollapsed) field.value = selection.toString();
  });
}

for (const review of document.querySelectorAll('[data-app-review]')) {
  setUpKeys(review);
  setUpSelection(review);
}
