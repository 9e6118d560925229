import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/popover/popover.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';

const form = document.querySelector('form');
const buy = document.querySelector('#buy');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  buy.loading = true;
  await fetch('/cart', { method: 'POST', body: new FormData(form) });
  buy.loading = false;
});
