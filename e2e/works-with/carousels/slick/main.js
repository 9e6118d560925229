import $ from 'jquery';
import 'slick-carousel';
import 'slick-carousel/slick/slick.css';
import 'slick-carousel/slick/slick-theme.css';

const cards = $('.cards').slick({ infinite: true, slidesToShow: 3, slidesToScroll: 1 });
window.renderAnew = (anew) => {
  cards.slick('removeSlide', null, null, true);
  for (const card of anew) cards.slick('slickAdd', `<div>${card}</div>`);
};
