import { esales } from '@apptus/esales-api-2';
import { endpoint, market, onTicketClick } from './ticket-clicks.js';

const { notify } = esales({ clusterId: endpoint, market, locale: 'en-GB', touchpoint: 'desktop' });
onTicketClick((ticket) => notify.click(ticket));
