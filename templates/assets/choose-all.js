// One button chooses the same answer in every question of its form; what is an exception is changed afterwards.
for (const button of document.querySelectorAll('[data-app-choose-all]')) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const wanted = button.dataset.appChooseAll;
    const radios = [...button.form.querySelectorAll(`input[type=radio][value="${wanted}"]`)];
    for (const radio of radios) radio.checked = true;
    button.form.dispatchEvent(new Event('change', { bubbles: true }));
    const said = button.form.querySelector('[data-app-chosen]');
    if (said) said.textContent = `${button.textContent.trim()}: chosen for ${radios.length}. Change the exceptions.`;
  });
}
