import { localStorageBackedSession, notifications } from '@apptus/esales-api';
import { endpoint, market } from './script-tag.js';
import { onTicketClick } from './ticket-clicks.js';

const notify = notifications({ clusterId: endpoint, market, session: localStorageBackedSession() });
onTicketClick((ticket) => notify.click(ticket));
