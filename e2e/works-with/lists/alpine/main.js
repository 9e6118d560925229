import morph from '@alpinejs/morph';
import Alpine from 'alpinejs';

Alpine.plugin(morph);
window.morph = (element, html) => Alpine.morph(element, html);
Alpine.start();
