import Splide from '@splidejs/splide';
import '@splidejs/splide/css';

const splide = new Splide('.splide', { type: 'loop', perPage: 3, perMove: 1, keyboard: 'global' }).mount();
window.renderAnew = (cards) => {
  splide.remove(() => true);
  splide.add(cards.map((card) => `<li class="splide__slide">${card}</li>`));
};
