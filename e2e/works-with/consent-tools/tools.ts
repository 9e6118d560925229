/** A consent tool as its own documentation sets it up, and how visitors answer it. */
export type ConsentTool = {
  /** Paths of the page and files of the package. */
  files: Record<string, string>;
  /** `{{recipe}}` is where ours belongs. */
  head: string;
  /** A part of the page that shows the questions again. */
  link: string;
  /** Buttons of the banner. */
  yes: string;
  no: string;
  /** The way there, and the buttons of what it shows; each is clicked in turn. */
  later: { yes: string[]; no: string[] };
  /** Has the tool keep the tracker's script back: what to replace in the tag and the recipe, by what. */
  hold: Record<string, string>;
};

/** Where the tools move what is to be clicked. */
const STILL =
  '<style>*, ::before, ::after { transition: none !important; animation: none !important; }</style>';

const SECTIONS = `[
  { title: 'Necessary', linkedCategory: 'necessary' },
  { title: 'Analytics', linkedCategory: 'analytics' },
]`;

export const CONSENT_TOOLS: Record<string, ConsentTool> = {
  CookieConsent: {
    files: {
      '/cookieconsent.css': import.meta.resolve('vanilla-cookieconsent/dist/cookieconsent.css'),
      '/cookieconsent.umd.js': import.meta.resolve('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    },
    // Browsers that are driven count as bots, from which the tool hides unless it is told not to.
    head: `<link rel="stylesheet" href="/cookieconsent.css">${STILL}
      <script defer src="/cookieconsent.umd.js"></script>{{recipe}}
      <script>
        addEventListener('DOMContentLoaded', () => CookieConsent.run({
          hideFromBots: false,
          categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
          language: {
            default: 'en',
            translations: {
              en: {
                consentModal: {
                  title: 'We use cookies', description: 'To learn what suits you.',
                  acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Preferences',
                },
                preferencesModal: {
                  title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all',
                  savePreferencesBtn: 'Accept selection', closeIconLabel: 'Close', sections: ${SECTIONS},
                },
              },
            },
          },
        }));
      </script>`,
    link: '<button type="button" data-cc="show-preferencesModal" id="again">Cookies</button>',
    yes: '.cm [data-role=all]',
    no: '.cm [data-role=necessary]',
    later: { yes: ['#again', '.pm [data-role=all]'], no: ['#again', '.pm [data-role=necessary]'] },
    hold: { '<script async': '<script async type="text/plain" data-category="analytics"' },
  },

  Klaro: {
    files: { '/klaro.js': import.meta.resolve('klaro/dist/klaro.js') },
    head: `{{recipe}}${STILL}<script defer src="/klaro.js"></script>`,
    link: '<button type="button" onclick="return klaro.show()" id="again">Cookies</button>',
    yes: '.cookie-notice .cm-btn-success',
    no: '.cookie-notice .cn-decline',
    later: {
      yes: ['#again', '.cm-list-label[for=purpose-item-analytics]', '.cookie-modal .cm-btn-accept'],
      no: ['#again', '.cm-list-label[for=purpose-item-analytics]', '.cookie-modal .cm-btn-accept'],
    },
    hold: {
      '<script async src':
        '<script async type="text/plain" data-type="text/javascript" data-name="elevate" data-src',
    },
  },

  tarteaucitron: {
    files: {
      '/tarteaucitron/tarteaucitron.js': import.meta.resolve('tarteaucitronjs/tarteaucitron.js'),
      '/tarteaucitron/tarteaucitron.services.js': import.meta.resolve(
        'tarteaucitronjs/tarteaucitron.services.js',
      ),
      '/tarteaucitron/lang/tarteaucitron.en.js': import.meta.resolve(
        'tarteaucitronjs/lang/tarteaucitron.en.js',
      ),
      '/tarteaucitron/css/tarteaucitron.css': import.meta.resolve('tarteaucitronjs/css/tarteaucitron.css'),
    },
    head: `<script src="/tarteaucitron/tarteaucitron.js"></script>
      <script>
        tarteaucitron.init({ privacyUrl: '', orientation: 'bottom', showIcon: false, highPrivacy: true, mandatory: true });
        // Its buttons do nothing for the first half second.
        tarteaucitron.events.load = () => document.documentElement.classList.add('ready');
      </script>${STILL}{{recipe}}`,
    link: '<button type="button" onclick="tarteaucitron.userInterface.openPanel()" id="again">Cookies</button>',
    yes: '.ready #tarteaucitronPersonalize2',
    no: '.ready #tarteaucitronAllDenied2',
    later: {
      yes: ['.ready #again', '.ready #tarteaucitronAllAllowed', '#tarteaucitronClosePanel'],
      // The tool loads the page anew where it was allowed before.
      no: ['.ready #again', '.ready #tarteaucitronAllDenied'],
    },
    hold: {
      // A tag is not what this tool holds back: it runs code.
      'src="/elevate-tracker.js"': '',
      'js: function () {}': `js: function () {
        tarteaucitron.addScript('/elevate-tracker.js?endpoint={{endpoint}}&market=UK&consent=required');
      }`,
    },
  },
};
