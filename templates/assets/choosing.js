// Tick boxes of a list and what can be done with those that are ticked. Everything works without this file too.
for (const form of document.querySelectorAll('form[data-app-choosing]')) {
  const boxes = [...form.elements].filter(({ type }) => type === 'checkbox');
  const count = form.querySelector('[data-app-choosing-count]');

  const tell = () => {
    const ticked = boxes.filter(({ checked }) => checked).length;
    count.textContent = `${ticked} of ${boxes.length} ticked`;
    if (form.matches('.app-choosing')) form.classList.toggle('app-choosing--held', ticked > 0);
  };

  const tickAll = (isTicked) => (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = isTicked;
    tell();
  };
  form.querySelector('[data-app-choosing-all]').addEventListener('click', tickAll(true));
  form.querySelector('[data-app-choosing-none]').addEventListener('click', tickAll(false));

  // A row of ticks goes by keeping the shift key, as elsewhere.
  let last = null;
  for (const box of boxes) {
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last && last !== box) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = box;
      tell();
    });
    box.addEventListener('change', tell);
  }
  // Coming back, a browser ticks what was ticked before.
  addEventListener('pageshow', tell);
  tell();

  form.addEventListener('submit', (event) => {
    if (!event.submitter?.matches('[data-app-choosing-now]') || !('showModal' in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    ask(form, event.submitter);
  });
}

/** What will happen to which is asked on the list itself, where all that is to be said is said already. */
async function ask(form, submitter) {
  const address = `${form.action}?${new URLSearchParams(new FormData(form, submitter))}`;
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = page.querySelector('#main-content');
  const heading = main?.querySelector('h1');
  const asked = main?.querySelector('form[method="post"]');
  if (!heading || !asked) return location.assign(address);
  const dialog = document.createElement('dialog');
  dialog.className = 'app-dialog';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const title = document.createElement('h2');
  title.className = 'govuk-heading-m';
  title.id = 'dialog-title';
  title.tabIndex = -1;
  title.textContent = heading.textContent;
  // The list behind it has boxes of the same names.
  for (const named of asked.querySelectorAll('[id]')) {
    const { id } = named;
    for (const label of asked.querySelectorAll(`[for="${CSS.escape(id)}"]`)) label.htmlFor = `asked-${id}`;
    for (const described of asked.querySelectorAll(`[aria-describedby~="${CSS.escape(id)}"]`))
      described.setAttribute('aria-describedby', `asked-${id}`);
    named.id = `asked-${id}`;
  }
  dialog.append(title, document.importNode(asked, true));
  dialog.querySelector('.govuk-button-group a')?.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    submitter.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
}
