import { html } from '../html.ts';

const FIR = 'l9 18h-5l9 16h-5l9 18h-34l9-18h-5l9-16h-5Z';

/** Fells behind a tarn in the evening. */
export const TARN = html`<svg class="scene" viewBox="0 0 1200 480" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
  <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#f3d9b1" /><stop offset="1" stop-color="#f7ebd5" /></linearGradient>
  <rect width="1200" height="480" fill="url(#sky)" />
  <circle cx="872" cy="140" r="58" fill="#e9925a" /><circle cx="872" cy="140" r="92" fill="#e9925a" opacity=".18" />
  <path d="M0 372L150 330L260 346L430 232L560 268L700 170L820 236L960 150L1080 220L1200 170V480H0Z" fill="#b9bfa8" />
  <path d="M0 408L190 366L330 384L540 268L680 318L860 236L1010 300L1200 240V480H0Z" fill="#8d9f87" />
  <path d="M0 424Q180 386 400 396T760 340T1200 340V480H0Z" fill="#5c7a68" />
  <path d="M540 396Q760 360 1080 384Q1190 394 1200 400V440Q860 452 640 432Q520 420 540 396Z" fill="#d8d6bd" />
  <path d="M780 398h170M820 410h110M850 421h60" stroke="#e9925a" stroke-width="4" stroke-linecap="round" opacity=".7" />
  <path d="M0 444Q240 420 520 430T1200 430V480H0Z" fill="#34544a" />
  <path d="M1020 356${FIR}M1062 330${FIR}M1100 352${FIR}M1142 322${FIR}M560 372${FIR}M600 386${FIR}" fill="#2a463e" />
</svg>`;

/** A tent with a light in it, by night. */
export const CAMP = html`<svg class="scene" viewBox="0 0 1200 480" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
  <linearGradient id="night" x2="0" y2="1"><stop stop-color="#1f2f45" /><stop offset="1" stop-color="#4f6a7c" /></linearGradient>
  <rect width="1200" height="480" fill="url(#night)" />
  <path d="M560 70h3M640 130h3M720 50h4M800 110h3M1010 150h3M1120 60h4M1160 160h3M900 40h3M480 150h3M380 60h3M690 190h3"
    stroke="#f7e9c5" stroke-width="4" stroke-linecap="round" />
  <path d="M1060 70a46 46 0 1 0 46 66a38 38 0 1 1-46-66Z" fill="#f7e9c5" />
  <path d="M0 330L210 230L400 300L600 200L800 290L980 220L1200 300V480H0Z" fill="#2f465a" />
  <path d="M0 390Q300 330 620 370T1200 350V480H0Z" fill="#22364a" />
  <circle cx="850" cy="370" r="150" fill="#f3b562" opacity=".16" />
  <path d="M840 280L960 410H720Z" fill="#e39a4b" /><path d="M840 280L960 410H860Z" fill="#c87f39" />
  <path d="M830 318L858 410H790Z" fill="#ffe3a3" />
  <path d="M560 320${FIR}M602 300${FIR}M1040 316${FIR}M1082 290${FIR}M1122 320${FIR}" fill="#152636" />
  <path d="M0 424Q300 396 640 410T1200 406V480H0Z" fill="#152636" />
</svg>`;
