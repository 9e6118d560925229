___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Voyado Elevate tracker",
  "categories": [
    "PERSONALIZATION",
    "ANALYTICS"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "elevate-tracker"
  },
  "description": "Tells Voyado Elevate which of its products, content and search suggestions were clicked, and when the visit is over.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "scriptUrl",
    "displayName": "Address of the script",
    "simpleValueType": true,
    "help": "Where your copy of elevate-tracker.js lies. The template's permission to inject scripts must cover it.",
    "valueHint": "https://www.shop.example/elevate-tracker.js",
    "alwaysInSummary": true,
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://.*"
        ],
        "errorMessage": "An address that begins with https://"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "clusterId",
    "displayName": "Cluster id",
    "simpleValueType": true,
    "help": "From the Elevate app: letters, digits and hyphens. Not needed where an endpoint is given.",
    "valueHint": "w1A2B3C45",
    "alwaysInSummary": true,
    "valueValidators": [
      {
        "type": "REGEX",
        "args": [
          "^[A-Za-z0-9-]*$"
        ],
        "errorMessage": "Letters, digits and hyphens"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "market",
    "displayName": "Market",
    "simpleValueType": true,
    "help": "As in the data feed.",
    "valueHint": "UK",
    "alwaysInSummary": true,
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ]
  },
  {
    "type": "SELECT",
    "name": "api",
    "displayName": "Which Elevate",
    "macrosInSelect": false,
    "selectItems": [
      {
        "value": "v3",
        "displayValue": "Elevate 4: Storefront API v3"
      },
      {
        "value": "web-v2",
        "displayValue": "Elevate 3: Web API v2"
      },
      {
        "value": "v2",
        "displayValue": "v2: a server of your own that takes it"
      }
    ],
    "simpleValueType": true,
    "help": "Elevate 4 where your shop asks ….elevate-api.cloud, Elevate 3 where it asks ….api.esales.apptus.cloud with esales. parameters.",
    "notSetText": "Choose one",
    "alwaysInSummary": true,
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ]
  },
  {
    "type": "CHECKBOX",
    "name": "impressions",
    "checkboxText": "Count ad impressions (retail media)",
    "simpleValueType": true,
    "help": "Loads elevate-impressions.js from beside elevate-tracker.js, under these names.",
    "enablingConditions": [
      {
        "paramName": "api",
        "paramValue": "v3",
        "type": "EQUALS"
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "consentGroup",
    "displayName": "Consent",
    "groupStyle": "ZIPPY_OPEN",
    "subParams": [
      {
        "type": "SELECT",
        "name": "consent",
        "displayName": "Consent",
        "macrosInSelect": false,
        "selectItems": [
          {
            "value": "granted",
            "displayValue": "Not asked for by this tag"
          },
          {
            "value": "required",
            "displayValue": "Required"
          }
        ],
        "simpleValueType": true,
        "help": "Where it is required, nothing is stored or sent until it is given.",
        "defaultValue": "required"
      },
      {
        "type": "GROUP",
        "name": "consentTypes",
        "displayName": "Consent types that must all be granted; with none of them your own code calls consent()",
        "groupStyle": "NO_ZIPPY",
        "enablingConditions": [
          {
            "paramName": "consent",
            "paramValue": "required",
            "type": "EQUALS"
          }
        ],
        "subParams": [
          {
            "type": "CHECKBOX",
            "name": "analytics_storage",
            "checkboxText": "analytics_storage",
            "simpleValueType": true,
            "defaultValue": true
          },
          {
            "type": "CHECKBOX",
            "name": "personalization_storage",
            "checkboxText": "personalization_storage",
            "simpleValueType": true,
            "defaultValue": true
          },
          {
            "type": "CHECKBOX",
            "name": "functionality_storage",
            "checkboxText": "functionality_storage",
            "simpleValueType": true,
            "defaultValue": false
          },
          {
            "type": "CHECKBOX",
            "name": "ad_storage",
            "checkboxText": "ad_storage",
            "simpleValueType": true,
            "defaultValue": false
          },
          {
            "type": "CHECKBOX",
            "name": "ad_user_data",
            "checkboxText": "ad_user_data",
            "simpleValueType": true,
            "defaultValue": false
          },
          {
            "type": "CHECKBOX",
            "name": "ad_personalization",
            "checkboxText": "ad_personalization",
            "simpleValueType": true,
            "defaultValue": false
          }
        ]
      },
      {
        "type": "SELECT",
        "name": "userContext",
        "displayName": "User context",
        "macrosInSelect": false,
        "selectItems": [
          {
            "value": "PERSONALIZED",
            "displayValue": "PERSONALIZED"
          },
          {
            "value": "UNPERSONALIZED",
            "displayValue": "UNPERSONALIZED: no customer key"
          },
          {
            "value": "ANONYMOUS",
            "displayValue": "ANONYMOUS: no keys"
          },
          {
            "value": "SYNTHETIC",
            "displayValue": "SYNTHETIC: monitoring"
          }
        ],
        "simpleValueType": true,
        "help": "Storefront API v3 only.",
        "notSetText": "Not sent",
        "enablingConditions": [
          {
            "paramName": "api",
            "paramValue": "v3",
            "type": "EQUALS"
          }
        ]
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "sessionGroup",
    "displayName": "Visit",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "TEXT",
        "name": "sessionTimeout",
        "displayName": "Session timeout",
        "simpleValueType": true,
        "help": "Minutes without activity after which the session has ended. Empty: 30.",
        "valueUnit": "minutes",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^[0-9]*\\.?[0-9]*$"
            ],
            "errorMessage": "A number"
          }
        ]
      },
      {
        "type": "SELECT",
        "name": "endOn",
        "displayName": "A page that goes away ends the session",
        "macrosInSelect": false,
        "selectItems": [
          {
            "value": "leave",
            "displayValue": "when the visitor certainly leaves the site"
          },
          {
            "value": "pagehide",
            "displayValue": "always"
          },
          {
            "value": "timeout",
            "displayValue": "never"
          }
        ],
        "simpleValueType": true,
        "help": "",
        "defaultValue": "leave"
      },
      {
        "type": "TEXT",
        "name": "stayOn",
        "displayName": "Hosts that belong to the visit",
        "simpleValueType": true,
        "help": "Of other sites, separated by spaces: payment, sign-in.",
        "valueHint": "pay.example login.example"
      },
      {
        "type": "TEXT",
        "name": "cookieDomain",
        "displayName": "Cookie domain",
        "simpleValueType": true,
        "help": "All its subdomains share the visitor and the session. Empty: this host only.",
        "valueHint": "shop.example"
      },
      {
        "type": "TEXT",
        "name": "customerKey",
        "displayName": "Customer key",
        "simpleValueType": true,
        "help": "A variable with the key that your server rendered into the page: a random UUID, never an e-mail address or a customer number. Empty: generated."
      },
      {
        "type": "TEXT",
        "name": "sessionKey",
        "displayName": "Session key",
        "simpleValueType": true,
        "help": "As above."
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "technicalGroup",
    "displayName": "Technical",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "TEXT",
        "name": "endpoint",
        "displayName": "Endpoint",
        "simpleValueType": true,
        "help": "Takes the place of Elevate's host: an http(s) address, or a path on your own host.",
        "valueHint": "/elevate"
      },
      {
        "type": "CHECKBOX",
        "name": "debug",
        "checkboxText": "Log each notification and each decision to the console",
        "simpleValueType": true
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const createQueue = require('createQueue');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');

const OPTIONS = [
  'clusterId', 'market', 'endpoint', 'api', 'sessionTimeout', 'endOn', 'stayOn', 'consent', 'cookieDomain',
  'customerKey', 'sessionKey', 'userContext', 'debug',
];
const CONSENT_TYPES = [
  'analytics_storage', 'personalization_storage', 'functionality_storage', 'ad_storage', 'ad_user_data',
  'ad_personalization',
];

// The array that the tracker turns into itself, so that pushing works before and after it has loaded.
const push = createQueue('elevateTracker');

const options = {};
OPTIONS.forEach((option) => {
  if (data[option]) options[option] = data[option];
});
push(options);

const types = data.consent === 'required' ? CONSENT_TYPES.filter((type) => data[type]) : [];
if (types.length) {
  const granted = {};
  let told = false;

  // Until the first answer nothing is told, since a refusal would drop the clicks that wait for one. Of what is told,
  // only changes are: a listener may be called again with what is known.
  const tell = () => {
    const all = types.every((type) => granted[type]);
    if (all === told) return;
    told = all;
    // The tracker reaches the sandbox as an empty list, as arrays lose their members on the way; hence by its name.
    push(() => callInWindow('elevateTracker.consent', all));
  };

  types.forEach((type) => {
    granted[type] = isConsentGranted(type);
    addConsentListener(type, (_, isGranted) => {
      granted[type] = isGranted;
      tell();
    });
  });
  tell();
}

const urls = [data.scriptUrl];
if (data.impressions) urls.push(data.scriptUrl.replace('/elevate-tracker.js', '/elevate-impressions.js'));
let missing = urls.length;

urls.forEach((url) => {
  const onLoad = () => {
    missing = missing - 1;
    if (missing === 0) data.gtmOnSuccess();
  };
  // The token loads each script once, however often the tag fires on a page.
  injectScript(url, onLoad, data.gtmOnFailure, url);
});


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "elevateTracker"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "elevateTracker.consent"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/elevate-tracker.js"
              },
              {
                "type": 1,
                "string": "https://*/elevate-impressions.js"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Pushes the options that are set, then loads the script once
  code: |-
    runCode({
      scriptUrl: URL, clusterId: 'w1A2B3C45', market: 'UK', api: 'v3', endOn: 'leave', consent: 'granted',
      sessionTimeout: '', customerKey: undefined, debug: true, analytics_storage: true,
    });
    assertThat(pushed).isEqualTo([
      { clusterId: 'w1A2B3C45', market: 'UK', api: 'v3', endOn: 'leave', consent: 'granted', debug: true },
    ]);
    assertApi('createQueue').wasCalledWith('elevateTracker');
    assertThat(injected).isEqualTo([{ url: URL, cacheToken: URL }]);
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: Reports a script that does not load
  code: |-
    loads = false;
    runCode({ scriptUrl: URL, market: 'UK' });
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
- name: Loads the script for ad impressions from beside the first, where that is ticked
  code: |-
    runCode({ scriptUrl: URL, market: 'UK', api: 'v3', impressions: true });
    assertThat(pushed).isEqualTo([{ market: 'UK', api: 'v3' }]);
    assertThat(injected).isEqualTo([
      { url: URL, cacheToken: URL },
      { url: IMPRESSIONS, cacheToken: IMPRESSIONS },
    ]);
    assertApi('gtmOnSuccess').wasCalled();
- name: Asks for no consent where none is required
  code: |-
    runCode({ scriptUrl: URL, market: 'UK', consent: 'granted', analytics_storage: true });
    assertApi('isConsentGranted').wasNotCalled();
    assertApi('addConsentListener').wasNotCalled();
- name: Leaves consent to the page's own code where no type is ticked
  code: |-
    runCode({ scriptUrl: URL, market: 'UK', consent: 'required' });
    assertThat(pushed).isEqualTo([{ market: 'UK', consent: 'required' }]);
    assertApi('addConsentListener').wasNotCalled();
- name: Hands over consent that is already given
  code: |-
    states.analytics_storage = true;
    runCode({ scriptUrl: URL, market: 'UK', consent: 'required', analytics_storage: true });
    assertThat(told).isEqualTo([true]);
- name: Tells nothing until every ticked type is granted, then each change once
  code: |-
    runCode(ASKING);
    answer('analytics_storage', true);
    answer('analytics_storage', false);
    assertThat(told).isEqualTo([]);
    answer('analytics_storage', true);
    answer('personalization_storage', true);
    answer('personalization_storage', true);
    assertThat(told).isEqualTo([true]);
- name: Hands over a withdrawal, and consent given again
  code: |-
    runCode(ASKING);
    answer('analytics_storage', true);
    answer('personalization_storage', true);
    answer('analytics_storage', false);
    answer('personalization_storage', false);
    answer('analytics_storage', true);
    answer('personalization_storage', true);
    assertThat(told).isEqualTo([true, false, true]);
setup: |-
  const URL = 'https://www.shop.example/elevate-tracker.js';
  const IMPRESSIONS = 'https://www.shop.example/elevate-impressions.js';
  const ASKING = {
    scriptUrl: URL, market: 'UK', consent: 'required', analytics_storage: true, personalization_storage: true,
  };
  const pushed = [];
  const injected = [];
  const states = { analytics_storage: false, personalization_storage: false };
  const listeners = {};
  const told = [];
  let loads = true;

  const answer = (type, isGranted) => listeners[type](type, isGranted);

  // As the tracker does once it has loaded: it calls functions and takes the rest for options.
  mock('createQueue', () => (item) => {
    if (typeof item === 'function') item([]);
    else pushed.push(item);
  });
  mock('callInWindow', (path, isGranted) => {
    if (path === 'elevateTracker.consent') told.push(isGranted);
  });
  mock('isConsentGranted', (type) => states[type]);
  mock('addConsentListener', (type, listener) => {
    listeners[type] = listener;
  });
  mock('injectScript', (url, onSuccess, onFailure, cacheToken) => {
    injected.push({ url: url, cacheToken: cacheToken });
    if (loads) onSuccess();
    else onFailure();
  });


___NOTES___

The code is run outside Google Tag Manager too, in an emulation of its sandbox.
