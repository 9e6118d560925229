import { init, track } from '@plausible-analytics/tracker';
import { endpoint, market } from './script-tag.js';
import { onTicketClick } from './ticket-clicks.js';

// Page views are left out: nobody else here sends any.
init({
  domain: market,
  endpoint: `${endpoint}/api/event`,
  autoCapturePageviews: false,
  captureOnLocalhost: true,
});
onTicketClick((ticket) => track('click', { props: { ticket } }));
