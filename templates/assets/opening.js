// Tells that somebody reads the page of a link: a hand that moves there, and no program that opens links in mail.
const page = document.querySelector('[data-app-opening]');
const SIGNS = ['pointerdown', 'keydown', 'touchstart', 'wheel'];

function tell({ isTrusted }) {
  if (!isTrusted) return;
  for (const sign of SIGNS) removeEventListener(sign, tell, true);
  const body = new URLSearchParams({ _csrf: page.dataset.appKey });
  fetch(page.dataset.appOpening, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(() => {});
}

if (page) for (const sign of SIGNS) addEventListener(sign, tell, { capture: true, passive: true });
