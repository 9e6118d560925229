import { html } from '../html.ts';
import { mirrored } from './mirrored.ts';

const BOOT = html`<path class="main" d="M64 48H102L103 108Q106 120 128 126Q150 132 150 152V158H64Z" />
  <path class="dark" d="M64 48H102L102.3 62H64Z" /><path class="dark" d="M150 146Q132 130 118 152V158H150Z" />
  <path d="M60 156H152V166Q152 170 147 170H66Q60 170 60 164Z" fill="#2e2a27" />
  <path class="lace" d="M88 74l18 3M88 86l18 3M88 98l18 4M92 110l19 4" />`;

const MITTEN = html`<path class="main" d="M52 84Q52 50 74 48Q94 50 92 90L90 136H56Z" />
  <path class="main" d="M88 104Q96 84 106 92Q112 100 90 128Z" />
  <path class="dark" d="M54 134H92V160Q73 166 54 160Z" />
  <path class="seam" d="M62 137V160M70 137V162M78 137V162M86 137V160" />
  <path class="dots" d="M60 84Q73 90 86 84" /><path class="dots" d="M60 98Q73 104 84 98" />`;

const SOCK = html`<path class="main" d="M70 34H106V104Q108 116 128 126Q146 136 136 152Q128 162 108 152L84 138Q70 130 70 110Z" />
  <path class="dark" d="M70 34H106V52H70Z" /><path class="accent" d="M70 60H106V66H70ZM70 72H106V78H70Z" />
  <path class="dark" d="M128 126Q146 136 136 152Q128 162 114 155Q118 136 128 126Z" />
  <path class="dark" d="M70 108Q86 106 90 124Q90 136 82 137Q70 128 70 108Z" />`;

export const SMALL_CLOTHES = {
  boots: html`<g transform="translate(16 -6) scale(.94)">${BOOT}</g><g transform="translate(-22 8)">${BOOT}</g>`,

  socks: html`<g transform="translate(24 6)">${SOCK}</g><g transform="translate(-24 18)">${SOCK}</g>`,

  mittens: html`<g transform="translate(-12 0) rotate(-6 72 100)">${MITTEN}</g>
    <g transform="matrix(-1 0 0 1 212 0) rotate(-6 72 100)">${MITTEN}</g>`,

  hat: html`<circle class="accent" cx="100" cy="46" r="17" />
    <path class="main" d="M50 136Q46 58 100 58Q154 58 150 136Z" />
    <path class="seam" d="M100 60V132M80 64Q70 96 70 134M120 64Q130 96 130 134" />
    <path class="dots" d="M56 104Q100 94 144 104" />
    <path class="dark" d="M44 130Q100 118 156 130V154Q100 166 44 154Z" />
    <path class="seam" d="M60 129V154M76 127V156M92 126V157M108 126V157M124 127V156M140 129V154" />`,

  cap: html`<path class="main" d="M48 122Q46 66 98 66Q146 68 146 122Z" />
    <path class="dark" d="M110 112Q150 106 174 130Q176 138 166 138Q140 124 96 128Z" />
    <path class="dark" d="M48 112Q90 102 146 112V124Q90 114 48 126Z" />
    <path class="seam" d="M97 67Q78 88 78 108M98 67Q122 86 124 108" />
    <circle class="dark" cx="98" cy="66" r="5" /><path class="accent" d="M90 86h22v15h-22Z" />
    <path class="dark" d="M92 99l7-9 4 4 3-3 4 8Z" />`,

  scarf: html`<path class="main" d="M62 60Q100 32 138 60Q146 82 132 92Q100 106 68 92Q54 82 62 60Z" />
    <path d="M74 64Q100 48 126 64Q126 76 100 76Q74 76 74 64Z" fill="#000" opacity=".25" />
    <path class="dark" d="M74 90L66 168H92L98 96Z" /><path class="main" d="M92 92L112 176H140L114 88Z" />
    <path class="accent" d="M104 140l28-3 1.5 6-28 3ZM107 153l28-3 1.5 6-28 3ZM69 140h27l-.5 6h-27ZM68 152h27l-.5 6h-27Z" />
    <path class="fringe" d="M112 176l1 9M119 176l1 9M126 176l1 9M133 176l1 9M139 176l1 9M67 168v8M74 168v8M81 168v8M88 168v8" />
    ${mirrored(html`<path class="seam" d="M66 72Q80 88 98 92" />`)}`,
};
