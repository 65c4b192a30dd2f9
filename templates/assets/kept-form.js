// Keeps what is chosen in a long form while it is being chosen, and warns whoever leaves before it is kept.
const WAIT = 700;
const KEPT = 'Your choices are kept until you save them: if you leave, they stand here again.';
const NOT_KEPT = 'Your choices could not be kept. Save them before you leave this page.';

function setUpKeeping(form) {
  const said = form.querySelector('[data-app-kept-said]');
  let changes = document.querySelector('[data-app-unsaved], .govuk-error-summary') ? 1 : 0;
  let kept = 0;
  let isSending = false;
  let timer;

  const say = (words) => {
    if (said && said.textContent !== words) said.textContent = words;
  };
  const keep = async () => {
    const upTo = changes;
    const body = new URLSearchParams(new FormData(form));
    body.set('_keep', 'yes');
    try {
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, redirect: 'manual' });
      if (answer.status !== 204) throw new Error(`the answer is ${answer.status}`);
      kept = Math.max(kept, upTo);
      say(KEPT);
    } catch {
      say(NOT_KEPT);
    }
  };
  const changed = () => {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT);
  };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    isSending = true;
    clearTimeout(timer);
  });
  window.addEventListener('pageshow', () => {
    isSending = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!isSending && changes > kept) event.preventDefault();
  });
  if (changes > 0) keep();
}

for (const form of document.querySelectorAll('form[data-app-keeps]')) setUpKeeping(form);
