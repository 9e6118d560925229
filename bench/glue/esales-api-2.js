import { esales } from '@apptus/esales-api-2';
import { endpoint, market } from './script-tag.js';
import { onTicketClick } from './ticket-clicks.js';

const { notify } = esales({ clusterId: endpoint, market, locale: 'en-GB', touchpoint: 'desktop' });
onTicketClick((ticket) => notify.click(ticket));
