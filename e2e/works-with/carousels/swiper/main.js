import Swiper from 'swiper';
import { Keyboard, Navigation } from 'swiper/modules';
import 'swiper/css';
import 'swiper/css/navigation';

const start = () =>
  new Swiper('.swiper', {
    modules: [Keyboard, Navigation],
    loop: true,
    slidesPerView: 3,
    keyboard: { enabled: true },
    navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' },
  });

let swiper = start();
window.renderAnew = (cards) => {
  swiper.destroy();
  document.querySelector('.swiper-wrapper').innerHTML = cards
    .map((card) => `<div class="swiper-slide">${card}</div>`)
    .join('');
  swiper = start();
};
