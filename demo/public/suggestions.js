const form = /** @type {HTMLFormElement} */ (document.querySelector('.search'));
const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const box = /** @type {HTMLElement} */ (form.querySelector('.suggestions'));

let latest = '';

async function suggest() {
  const query = input.value.trim();
  latest = query;
  if (!query) return hide();
  const response = await fetch(`/suggestions?q=${encodeURIComponent(query)}`);
  const content = await response.text();
  // An answer that was overtaken by a later question is of no use.
  if (query !== latest) return;
  box.innerHTML = content;
  box.hidden = false;
}

function hide() {
  box.hidden = true;
}

/** @param {number} step */
function moveFocus(step) {
  const stops = [input, ...box.querySelectorAll('a')];
  const current = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
  stops[(current + step + stops.length) % stops.length]?.focus();
}

input.addEventListener('input', suggest);
input.addEventListener('focus', () => {
  box.hidden = !latest || input.value.trim() !== latest;
});

form.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    input.focus();
    hide();
  }
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !box.hidden) {
    event.preventDefault();
    moveFocus(event.key === 'ArrowDown' ? 1 : -1);
  }
});

form.addEventListener('focusout', (event) => {
  if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) hide();
});
// A press on the box must not take the focus away before the click.
box.addEventListener('pointerdown', (event) => event.preventDefault());
