// Takes the words that are selected in the paper along to the form that adds them; the button for it stands at the selection.
const LETTER = /[\p{L}\p{N}’'-]/u;

/** Makes the ends of a selection whole words. */
function snapToWords(selection) {
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  let [start, end] = [startOffset, endOffset];
  const letterAt = (node, at) => node.nodeType === Node.TEXT_NODE && LETTER.test(node.data.charAt(at));
  while (start > 0 && letterAt(startContainer, start) && letterAt(startContainer, start - 1)) start--;
  while (end > 0 && letterAt(endContainer, end - 1) && letterAt(endContainer, end)) end++;
  if (start === startOffset && end === endOffset) return;
  selection.setBaseAndExtent(startContainer, start, endContainer, end);
}

/** Sets a review up for selections; gives what takes the selected words along. */
export function setUpSelection(review) {
  const field = review.querySelector('[data-app-selection]');
  const paper = review.querySelector('.app-review__source');
  const add = review.querySelector('[data-app-add]');
  const atSelection = review.querySelector('[data-app-add-selected]');
  if (!field || !paper || !add || !atSelection) return () => {};

  const selected = () => {
    const selection = document.getSelection();
    const isInPaper = selection && paper.contains(selection.anchorNode) && paper.contains(selection.focusNode);
    return isInPaper && !selection.isCollapsed ? selection : null;
  };
  const place = () => {
    const selection = selected();
    atSelection.hidden = selection === null;
    if (!selection) return;
    const words = selection.getRangeAt(0).getBoundingClientRect();
    const box = review.getBoundingClientRect();
    const view = paper.getBoundingClientRect();
    const top = Math.min(Math.max(words.bottom, view.top), view.bottom - atSelection.offsetHeight - 8) + 8;
    const left = Math.min(words.left, view.right - atSelection.offsetWidth - 8);
    atSelection.style.top = `${top - box.top}px`;
    atSelection.style.left = `${Math.max(left - box.left, 0)}px`;
  };
  const go = () => {
    if (field.value) add.form.requestSubmit(add);
  };
  document.addEventListener('selectionchange', () => {
    const selection = selected();
    if (selection) field.value = selection.toString();
    else atSelection.hidden = true;
  });
  for (const end of ['pointerup', 'keyup']) {
    document.addEventListener(end, ({ target }) => {
      const selection = selected();
      if (!selection || target === atSelection) return;
      snapToWords(selection);
      field.value = selection.toString();
      place();
    });
  }
  paper.addEventListener('scroll', place, { passive: true });
  // The selection must outlive the press.
  atSelection.addEventListener('pointerdown', (event) => event.preventDefault());
  atSelection.addEventListener('click', go);
  return go;
}
