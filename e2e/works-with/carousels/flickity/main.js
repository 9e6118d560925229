import Flickity from 'flickity';
import 'flickity/css/flickity.css';

const carousel = new Flickity('.main-carousel', { cellAlign: 'left', wrapAround: true });
window.renderAnew = (cards) => {
  carousel.remove(carousel.getCellElements());
  carousel.append(
    cards.map((card) => {
      const cell = document.createElement('div');
      cell.className = 'carousel-cell';
      cell.innerHTML = card;
      return cell;
    }),
  );
};
