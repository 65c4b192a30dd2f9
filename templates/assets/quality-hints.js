// Says beneath the words of a recommendation what they lack, once somebody has stopped typing.
const PAUSE = 900;

function setUpHints(box) {
  const field = document.getElementById(box.dataset.appHintsFor);
  let timer;
  let asked = 0;

  const made = (name, classes, words) => {
    const element = document.createElement(name);
    element.className = classes;
    element.textContent = words;
    return element;
  };
  const show = (hints) => {
    const shown = [...box.querySelectorAll('li')].map(({ textContent }) => textContent);
    if (shown.join('\n') === hints.join('\n')) return;
    const list = made('ul', 'govuk-list govuk-list--bullet', '');
    list.append(...hints.map((words) => made('li', '', words)));
    box.replaceChildren(made('p', 'govuk-body', box.dataset.appHintsLead), list);
    box.hidden = hints.length === 0;
  };
  const ask = async () => {
    asked += 1;
    const turn = asked;
    const body = new URLSearchParams({ _csrf: field.form.elements._csrf.value, text: field.value });
    try {
      const answer = await fetch(box.dataset.appHints, { method: 'POST', body, redirect: 'manual' });
      const { hints } = answer.status === 200 ? await answer.json() : { hints: null };
      if (hints && turn === asked) show(hints);
    } catch {
      // Without an answer the hints stay as they are.
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
}

for (const box of document.querySelectorAll('[data-app-hints]')) setUpHints(box);
