import { Idiomorph } from 'idiomorph';

window.morph = (element, html) => Idiomorph.morph(element, html);
