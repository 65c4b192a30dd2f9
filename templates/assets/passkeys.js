import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

const TASKS = { make: startRegistration, show: startAuthentication };

// The browser is asked when the button is pressed; what it answers goes with the form, which the server checks.
for (const form of document.querySelectorAll('form[data-app-passkey]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fault = form.querySelector('[data-app-passkey-fault]');
    fault.hidden = true;
    try {
      const optionsJSON = JSON.parse(form.dataset.question);
      const answer = await TASKS[form.dataset.appPasskey]({ optionsJSON });
      form.elements.response.value = JSON.stringify(answer);
      form.submit();
    } catch {
      fault.hidden = false;
    }
  });
}
