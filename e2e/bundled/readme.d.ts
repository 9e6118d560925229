/** The README's component, which the bundler reads out of it. */
declare module 'readme.tsx' {
  export function Tracking(): null;
}
