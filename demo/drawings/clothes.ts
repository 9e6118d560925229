import { html } from '../html.ts';
import { mirrored } from './mirrored.ts';

const SLEEVES = mirrored(html`<path class="main" d="M66 58Q46 66 40 100L32 156Q41 163 52 161L66 108Z" />`);
const CUFFS = mirrored(html`<path class="dark" d="M33 147l-2 10q10 7 22 5l2-10q-11 1-22-5Z" />`);
const HOOD = html`<path class="dark" d="M76 58Q72 22 100 21Q128 22 124 58Q100 72 76 58Z" />
  <path d="M86 54Q85 34 100 33Q115 34 114 54Q100 62 86 54Z" fill="#000" opacity=".3" />`;
const BODY = html`<path class="main" d="M66 58L84 50Q100 60 116 50L134 58L137 168Q100 176 63 168Z" />`;

export const CLOTHES = {
  jacket: html`${SLEEVES}${CUFFS}${BODY}
    <path class="dark" d="M66 58L84 50Q100 60 116 50L134 58L135 92Q100 80 65 92Z" />${HOOD}
    <path class="line" d="M100 60V171" />
    ${mirrored(html`<path class="line" d="M74 134l13-8" />`)}
    <path class="accent" d="M114 98h13v4h-13Z" />`,

  parka: html`${SLEEVES}${CUFFS}
    <path class="main" d="M66 58L84 50Q100 60 116 50L134 58L141 176Q100 184 59 176Z" />${HOOD}
    <path d="M76 58Q70 21 100 20Q130 21 124 58" class="fur" />
    <path class="line" d="M100 62V179" />
    <path class="dark" d="M63 112Q100 119 137 112l.4 8Q100 127 62.6 120Z" />
    ${mirrored(html`<rect class="dark" x="69" y="134" width="22" height="24" rx="3" />
    <path class="line" d="M69 141h22" />`)}`,

  fleece: html`${SLEEVES}${CUFFS}${BODY}
    <path class="dark" d="M80 53L83 38Q100 44 117 38L120 53Q100 66 80 53Z" />
    <path class="line" d="M100 42V98" />
    <path class="dark" d="M110 82h20v24q-10 4-20 0Z" /><path class="line" d="M110 87h20" />
    <path class="dark" d="M63 158Q100 166 137 158l.3 10Q100 176 62.7 168Z" />`,

  gilet: html`<path class="main" d="M72 55L84 50Q100 60 116 50L128 55Q122 82 137 100L138 168Q100 176 62 168L63 100Q78 82 72 55Z" />
    <path class="dark" d="M80 53L83 36Q100 42 117 36L120 53Q100 66 80 53Z" />
    <path class="seam" d="M74 80Q100 88 126 80M64 100Q100 108 136 100M63 119Q100 127 137 119M63 137Q100 145 137 137M62.5 155Q100 163 137.5 155" />
    <path class="line" d="M100 40V171" />
    <path class="accent" d="M109 88l12-1v4l-12 1Z" />`,

  jumper: html`${SLEEVES}${CUFFS}${BODY}
    <path class="dark" d="M82 51Q100 66 118 51L115 47Q100 57 85 47Z" />
    <path class="accent" d="M65.5 82Q100 90 134.5 82l.2 4Q100 94 65.3 86Z" />
    <path class="dots" d="M72 98Q100 104 128 98" /><path class="dots" d="M78 107Q100 112 122 107" />
    <path class="accent" d="M65 116Q100 124 135 116l.2 4Q100 128 64.9 120Z" />
    <path class="dark" d="M63.3 156Q100 165 136.7 156l.3 12Q100 176 63 168Z" />`,

  shirt: html`${SLEEVES}${CUFFS}${BODY}
    <path class="plaid" d="M65 78Q100 86 135 78M64 104Q100 112 136 104M64 130Q100 138 136 130M63.5 154Q100 162 136.5 154M78 56V170M122 56V170" />
    ${mirrored(html`<path class="dark" d="M84 50L100 64L91 76L79 52Z" />`)}
    <path class="seam" d="M100 64V172" />
    ${[84, 104, 124, 144].map((y) => html`<circle class="accent" cx="100" cy="${y}" r="2.4" />`)}
    <path class="dark" d="M110 92h18v20l-9 5-9-5Z" />`,

  tee: html`${mirrored(html`<path class="main" d="M66 54L36 84L52 103L68 90Z" />
    <path class="dark" d="M40 80L36 84L52 103L56 99Z" />`)}
    <path class="main" d="M66 54L83 48Q100 62 117 48L134 54L136 168Q100 174 64 168Z" />
    <path class="dark" d="M83 48Q100 62 117 48L113 46Q100 56 87 46Z" />
    <path class="dark" d="M110 84h18v17q-9 6-18 0Z" /><path class="accent" d="M110 84h18v3h-18Z" />`,

  trousers: html`<path class="main" d="M68 34H132L142 176H110L100 84L90 176H58Z" />
    <path class="dark" d="M68 34H132L132.7 44H67.3Z" /><path class="seam" d="M100 44V84" />
    ${mirrored(html`<path class="dark" d="M62 122l29 5-2 20-28-4Z" opacity=".7" />
    <path class="line" d="M70 58Q82 57 85 45" />`)}
    <circle class="accent" cx="100" cy="39" r="2.6" />`,

  shorts: html`<path class="main" d="M62 56H138L154 142H107L100 104L93 142H46Z" />
    <path class="dark" d="M62 56H138L140 67H60Z" /><path class="seam" d="M100 67V104" />
    ${mirrored(html`<path class="line" d="M60 86Q76 84 80 68" /><path class="dark" d="M47.5 134L46 142H93L94 134Z" />`)}
    <path class="line" d="M97 62q-6 16-4 22M103 62q6 14 5 20" />`,
};
