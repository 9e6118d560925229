import Alpine from 'alpinejs';

window.Alpine = Alpine;

Alpine.data('cart', () => ({
  colour: 'red',
  adding: false,
  added: 0,

  async add(form) {
    this.adding = true;
    await fetch('/cart', { method: 'POST', body: new FormData(form) });
    this.adding = false;
    this.added += 1;
  },
}));

Alpine.start();
