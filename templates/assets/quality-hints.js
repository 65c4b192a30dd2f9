// Says beneath the words of a recommendation what they lack, once somebody has stopped typing.
const PAUSE = 900;

function setUpHints(box) {
  const { appHintsFor, appHintsInstead, appHintsAsks } = box.dataset;
  const field = document.getElementById(appHintsFor);
  const instead = appHintsInstead ? document.getElementById(appHintsInstead) : null;
  const words = () => field.value.trim() || instead?.value || '';
  const isMeant = () => !appHintsAsks || field.form.elements[appHintsAsks].value === 'recommendation';
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
    if (!isMeant()) {
      show([]);
      return;
    }
    const body = new URLSearchParams({ _csrf: field.form.elements._csrf.value, text: words() });
    try {
      const answer = await fetch(box.dataset.appHints, { method: 'POST', body, redirect: 'manual' });
      const { hints } = answer.status === 200 ? await answer.json() : { hints: null };
      if (hints && turn === asked) show(hints);
    } catch {
      // Without an answer the hints stay as they are.
    }
  };
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  field.addEventListener('input', askSoon);
  instead?.addEventListener('input', askSoon);
  if (appHintsAsks)
    field.form.addEventListener('change', ({ target }) => {
      if (target.name === appHintsAsks) askSoon();
    });
}

for (const box of document.querySelectorAll('[data-app-hints]')) setUpHints(box);
