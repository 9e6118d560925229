import insights from 'search-insights';
import { endpoint, market } from './script-tag.js';
import { onTicketClick } from './ticket-clicks.js';

// Without the cookie it would forget the visitor with each page.
insights('init', { appId: market, apiKey: market, host: endpoint, useCookie: true });
onTicketClick((ticket) =>
  insights('clickedObjectIDs', { index: 'products', eventName: 'click', objectIDs: [ticket] }),
);
