import { html } from '../html.ts';
import { mirrored } from './mirrored.ts';

export const EQUIPMENT = {
  rucksack: html`<path class="strap" d="M84 38Q84 22 100 22Q116 22 116 38" />
    ${mirrored(html`<rect class="dark" x="42" y="104" width="22" height="52" rx="9" />`)}
    <path class="main" d="M56 74Q56 36 100 36Q144 36 144 74V158Q144 174 128 174H72Q56 174 56 158Z" />
    <path class="dark" d="M52 72Q52 34 100 34Q148 34 148 72Q148 88 100 90Q52 88 52 72Z" />
    <rect class="dark" x="68" y="118" width="64" height="44" rx="10" /><path class="line" d="M74 130H126" />
    ${mirrored(html`<path class="strap" d="M80 74V104" /><rect class="accent" x="75" y="92" width="10" height="8" rx="2" />`)}`,

  tent: html`<path class="dark" d="M112 48L190 164H128Z" /><path class="main" d="M112 48L14 164H128Z" />
    <path d="M88 90L58 164H102Z" fill="#000" opacity=".35" /><path class="accent" d="M88 90L102 164H114Z" />
    <path class="line" d="M112 48L128 164" /><path class="rope" d="M14 164L4 174M190 164L197 173M112 48V38" />
    <path class="accent" d="M112 34l14 5-14 5Z" />`,

  lantern: html`<path class="strap" d="M66 76Q66 26 100 26Q134 26 134 76" />
    <path class="main" d="M78 58Q78 44 100 44Q122 44 122 58L130 74H70Z" />
    <path class="glow" d="M72 76H128L134 140H66Z" />
    <path d="M100 92Q116 112 108 126Q100 134 92 126Q84 112 100 92Z" fill="#f08a3c" />
    <path class="line" d="M84 76L80 140M116 76L120 140" /><path class="dark" d="M60 138H140L146 160H54Z" />
    <rect class="main" x="50" y="158" width="100" height="16" rx="5" />`,

  mug: html`<path class="handle" d="M138 84H150Q168 84 168 106Q168 130 138 134" />
    <path class="main" d="M48 62H144V150Q144 170 124 170H68Q48 170 48 150Z" />
    <path class="dark" d="M126 62H144V150Q144 170 124 170H114Q126 166 126 150Z" />
    <rect class="accent" x="44" y="56" width="104" height="10" rx="5" />
    <path class="accent" d="M66 136L84 104L95 118L106 98L124 136Z" />
    <path class="steam" d="M78 44q-8-10 0-18t0-16M110 44q-8-10 0-18t0-16" />`,

  duffel: html`<path class="strap" d="M64 96Q64 54 100 54Q136 54 136 96" />
    <path class="main" d="M28 104Q28 82 52 82H148Q172 82 172 104V146Q172 166 150 166H50Q28 166 28 146Z" />
    ${mirrored(html`<path class="dark" d="M28 104Q28 82 48 82V166Q28 166 28 146Z" /><path class="strap" d="M66 84V166" />`)}
    <path class="line" d="M52 94H148" /><rect class="dark" x="80" y="114" width="40" height="28" rx="4" />
    <path class="accent" d="M87 136l10-15 6 8 4-5 7 12Z" />`,

  sleepingBag: html`<g transform="rotate(18 100 100)">
    <path class="main" d="M62 54Q62 18 100 18Q138 18 138 54L130 164Q128 182 100 182Q72 182 70 164Z" />
    <path class="dark" d="M70 56Q70 26 100 26Q130 26 130 56Q130 76 100 76Q70 76 70 56Z" />
    <ellipse class="accent" cx="100" cy="56" rx="22" ry="13" />
    <path class="seam" d="M65 92Q100 100 135 92M66 114Q100 122 134 114M67.5 136Q100 144 132.5 136M69 158Q100 166 131 158" />
    <path class="line" d="M126 78L120 172" /></g>`,

  flask: html`<rect class="accent" x="82" y="22" width="36" height="22" rx="5" />
    <path class="dark" d="M86 42H114V54H86Z" /><path class="main" d="M86 52H114Q132 62 132 84V160Q132 174 118 174H82Q68 174 68 160V84Q68 62 86 52Z" />
    <path d="M78 84V156" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".35" />
    <path class="accent" d="M68 118H132V124H68ZM68 130H132V133H68Z" />
    <path class="accent" d="M84 108l14-20 8 10 5-7 9 17Z" />`,

  compass: html`<path class="strap" d="M100 48V26" /><circle class="accent" cx="100" cy="24" r="9" />
    <circle class="dark" cx="100" cy="108" r="64" /><circle class="main" cx="100" cy="108" r="56" />
    <circle cx="100" cy="108" r="46" fill="#fffaf0" />
    <path class="rope" d="M100 66v10M100 140v10M58 108h10M132 108h10M70 78l6 6M124 132l6 6M130 78l-6 6M76 132l-6 6" />
    <g transform="rotate(32 100 108)"><path d="M100 72L109 108H91Z" fill="#c2452f" /><path class="accent" d="M100 144L109 108H91Z" /></g>
    <circle class="main" cx="100" cy="108" r="4" />`,

  stove: html`<path d="M100 22Q124 50 114 70Q108 82 100 82Q92 82 86 70Q80 56 100 22Z" fill="#f0a03c" />
    <path d="M100 48Q110 62 106 72Q100 80 94 72Q90 62 100 48Z" fill="#fff0c2" />
    ${mirrored(html`<path class="pot" d="M94 96L52 78V68" />`)}
    <path class="dark" d="M78 82H122L116 100H84Z" /><rect class="accent" x="92" y="100" width="16" height="14" />
    <path class="handle" d="M108 107H140" /><path class="main" d="M62 132Q62 112 84 112H116Q138 112 138 132V164Q138 174 128 174H72Q62 174 62 164Z" />
    <path class="dark" d="M62 140H138V158H62Z" /><path class="accent" d="M88 154l9-12 5 6 3-4 7 10Z" />`,

  mat: html`<path class="main" d="M40 78H144V150H40Z" /><circle class="dark" cx="144" cy="114" r="36" />
    <path class="main" d="M40 78Q20 78 20 114Q20 150 40 150Z" />
    <path class="spiral" d="M144 114q0-7 7-7t7 9t-13 10t-14-14t16-17t20 18t-20 22" />
    <path class="strap" d="M62 78Q48 114 62 150M112 78Q98 114 112 150" />
    <rect class="accent" x="50" y="106" width="12" height="14" rx="2" /><rect class="accent" x="100" y="106" width="12" height="14" rx="2" />`,
};
