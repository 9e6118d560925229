import EmblaCarousel from 'embla-carousel';

const viewport = document.querySelector('.embla__viewport');
const embla = EmblaCarousel(viewport, { loop: true, align: 'start' });
document.querySelector('.embla__prev').addEventListener('click', () => embla.scrollPrev());
document.querySelector('.embla__next').addEventListener('click', () => embla.scrollNext());
window.renderAnew = (cards) => {
  // It watches its slides, and starts anew when they change.
  document.querySelector('.embla__container').innerHTML = cards
    .map((card) => `<div class="embla__slide">${card}</div>`)
    .join('');
};
