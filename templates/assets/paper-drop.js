// A paper that is dropped anywhere on the page is handed in; without this script its field and its button do the same.
function setUpDrop(form) {
  const field = form.querySelector('input[type="file"]');
  if (!field) return;
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  const mark = (isOver) => form.classList.toggle('app-drop--over', isOver);
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event) || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    mark(false);
    const [paper] = event.dataTransfer.files;
    const one = new DataTransfer();
    one.items.add(paper);
    field.files = one.files;
    form.requestSubmit();
  });
}

for (const form of document.querySelectorAll('[data-app-drop]')) setUpDrop(form);
