import { type Html, html } from '../html.ts';
import { SESSION_TIMEOUTS } from '../sites.ts';

/** The strip above the shop: what a shop would do from its own code, as buttons. */
export function controls(sessionTimeout: string): Html {
  return html`<section class="controls" aria-label="Controls of the demo">
    <strong>Demo</strong>
    <div role="group" aria-label="Visitor and session">
      <button type="button" data-control="sign-in">Sign in</button>
      <button type="button" data-control="sign-out">Sign out</button>
      <button type="button" data-control="end">End session</button>
    </div>
    <form method="post" action="/session-timeout">
      <span id="timeout-label">Session ends after</span>
      <div role="group" class="choice" aria-labelledby="timeout-label">
        ${SESSION_TIMEOUTS.map(
          ({ minutes, label }) =>
            html`<button name="minutes" value="${minutes}" aria-pressed="${String(minutes === sessionTimeout)}">${label}</button>`,
        )}
      </div>
    </form>
    <output aria-live="polite"></output>
  </section>`;
}
