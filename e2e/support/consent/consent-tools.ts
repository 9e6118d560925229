/**
 * Small stand-ins for consent tools, each with the interface and the order of events that its documentation tells of.
 * `{{recipe}}` is where a page that follows the recipe has it. All keep the answer in localStorage, take a visitor
 * at `?free` for one who needs no asking, and give the page `answer(yes)`, which is what their buttons call.
 */
export const CONSENT_TOOLS: Record<string, string> = {
  'Google Consent Mode': `<script>
    dataLayer = [];
    function gtag() { dataLayer.push(arguments); }
    gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 });
    gtag('js', new Date());
    const known = localStorage.getItem('tool');
    if (known) gtag('consent', 'update', { analytics_storage: known });
    </script>
    {{recipe}}
    <script>
    answer = (yes) => {
      localStorage.setItem('tool', yes ? 'granted' : 'denied');
      gtag('consent', 'update', { ad_storage: 'denied', analytics_storage: localStorage.getItem('tool') });
    };
    // The container takes over what others did with push before.
    addEventListener('DOMContentLoaded', () => {
      const { push } = dataLayer;
      dataLayer.push = (...entries) => push.apply(dataLayer, entries);
      dataLayer.push({ event: 'gtm.dom' }, null);
      gtag('consent', 'update', { ad_storage: 'granted' });
    });
  </script>`,

  'IAB TCF': `<script>
    const calls = [];
    __tcfapi = (...call) => { calls.push(call); };
    </script>
    {{recipe}}
    <script>
    const listeners = [];
    const tell = (eventStatus, yes) => {
      const gdprApplies = location.search !== '?free';
      const consents = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, yes]));
      listeners.forEach((listener, listenerId) =>
        listener(
          { cmpStatus: 'loaded', eventStatus, gdprApplies, listenerId, purpose: { consents: gdprApplies ? consents : {} } },
          true,
        ),
      );
    };
    answer = (yes) => {
      localStorage.setItem('tool', yes ? 'yes' : '');
      // Whoever opens the questions again sees the answers of before; here they are all ticked.
      tell('cmpuishown', true);
      tell('useractioncomplete', yes);
    };
    addEventListener('DOMContentLoaded', () => {
      const known = localStorage.getItem('tool');
      __tcfapi = (command, version, callback) => {
        if (command === 'addEventListener' && version === 2) listeners.push(callback);
        else callback(null, false);
      };
      for (const call of calls) __tcfapi(...call);
      tell(undefined, false);
      if (known !== null || location.search) tell('tcloaded', known === 'yes');
      else tell('cmpuishown', true);
    });
  </script>`,

  Shopify: `<script>
    const known = () => localStorage.getItem('tool') ?? '';
    Shopify = {
      loadFeatures: ([{ name, version }], loaded) => {
        if (name !== 'consent-tracking-api' || version !== '0.1') throw new Error('No such feature');
        addEventListener('DOMContentLoaded', () => {
          Shopify.customerPrivacy = {
            analyticsProcessingAllowed: () => (known() || (location.search ? 'yes' : 'no')) === 'yes',
            currentVisitorConsent: () => ({ marketing: '', analytics: known(), preferences: '', sale_of_data: '' }),
          };
          loaded();
        });
      },
    };
    answer = (yes) => {
      localStorage.setItem('tool', yes ? 'yes' : 'no');
      const detail = { analyticsAllowed: yes, marketingAllowed: false, preferencesAllowed: false, saleOfDataAllowed: false };
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail }));
    };
    </script>
    {{recipe}}`,

  'A banner of your own': `{{recipe}}
    <script>
    answer = (yes) => document.querySelector(yes ? '#consent [value=yes]' : '#consent [value=no]').click();
  </script>`,
};
