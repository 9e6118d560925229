import { type Html, html } from '../html.ts';
import type { Sites } from '../servers/sites.ts';

/** What the cluster receives, as it tells itself: nothing here comes from the page or the tracker. */
export function panel({ cluster }: Sites): Html {
  return html`<button type="button" class="panel-opener" aria-controls="panel">
      <i></i> Notifications <b data-count></b></button>
    <aside class="panel" id="panel" aria-label="Notifications that the cluster received" data-cluster="${cluster}">
    <header>
      <h2><i></i> Stand-in cluster</h2>
      <a href="/panel" target="_blank" title="Open in a window of its own">Own window</a>
      <button type="button" class="panel-closer" aria-label="Hide the panel" title="Hide the panel">✕</button>
      <p><span>${cluster.replace('http://', '')}</span> <span data-summary></span></p>
    </header>
    <p class="panel-empty">Nothing has arrived yet. Click on a product, a banner or a suggestion.</p>
    <ol class="entries" tabindex="0" aria-label="Notifications, latest last"></ol>
  </aside>`;
}

export function panelPage(sites: Sites): string {
  return html`<!doctype html>
<html lang="en-GB" data-panel="alone">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Stand-in cluster</title>
  <link rel="icon" href="/icon.svg">
  ${['panel', 'panel-place', 'entries'].map((name) => html`<link rel="stylesheet" href="/styles/${name}.css">`)}
  <script type="module" src="/panel.js"></script>
</head>
<body>${panel(sites)}</body>
</html>`.html;
}
