/** Elevate's own library, in the two versions that there are, as each one's documentation has it. */
import { elevate, localStorageBackedSession } from '@apptus/esales-api';
import { esales } from '@apptus/esales-api-2';

const { version, endpoint } = document.querySelector('#settings').dataset;
const config = { clusterId: endpoint, market: 'UK', locale: 'en-GB', touchpoint: 'desktop' };

/** The same for the tests, whichever version it is. */
function shopWith3() {
  const session = localStorageBackedSession();
  const { notify } = elevate({ ...config, session });
  return {
    keys: () => ({ ...session() }),
    signIn: (key) => session.updateCustomerKey(key),
    signOut: () => session.reset(),
    click: (ticket) => notify.click(ticket),
  };
}

function shopWith2() {
  const { session, notify } = esales(config);
  return {
    keys: () => ({ customerKey: session.customerKey, sessionKey: session.sessionKey }),
    signIn: (key) => {
      session.customerKey = key;
    },
    signOut: () => session.reset(),
    click: (ticket) => notify.click(ticket),
  };
}

window.library = version === '2' ? shopWith2() : shopWith3();
