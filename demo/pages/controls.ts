import { ELEVATES } from '../elevates.ts';
import { type Html, html } from '../html.ts';
import { SESSION_TIMEOUTS } from '../servers/sites.ts';
import type { Visit } from './layout.ts';

/** The strip above the shop: what a shop would do from its own code and in its tag, as buttons. */
export function controls({ elevate, sessionTimeout }: Visit): Html {
  return html`<section class="controls" aria-label="Controls of the demo">
    <strong>Demo</strong>
    <div role="group" aria-label="Visitor and session">
      <button type="button" data-control="sign-in">Sign in</button>
      <button type="button" data-control="sign-out">Sign out</button>
      <button type="button" data-control="end">End session</button>
      <button type="button" data-inspector>Inspector</button>
    </div>
    ${choice('/elevate', 'elevate', 'Runs on', elevate.key, ELEVATES)}
    ${choice(
      '/session-timeout',
      'minutes',
      'Session ends after',
      sessionTimeout,
      SESSION_TIMEOUTS.map(({ minutes, label }) => ({ key: minutes, label })),
    )}
    <output aria-live="polite"></output>
  </section>`;
}

function choice(
  action: string,
  name: string,
  title: string,
  chosen: string,
  values: { key: string; label: string; api?: string }[],
): Html {
  return html`<form method="post" action="${action}">
      <span id="${name}-label">${title}</span>
      <div role="group" class="choice" aria-labelledby="${name}-label">
        ${values.map(
          ({ key, label, api }) =>
            html`<button name="${name}" value="${key}" aria-pressed="${String(key === chosen)}">${label}${
              api && html` <small>${api}</small>`
            }</button>`,
        )}
      </div>
    </form>`;
}
