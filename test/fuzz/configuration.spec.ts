import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { HOST, openPage, refused } from '../support/one-page.ts';
import { BAD, GOOD, kebab, NO_TEXTS, type Option } from '../support/option-values.ts';
import '../support/seed.ts';
import { anything, type Thing, throwing } from './unruly.ts';

/** What a source gives; whether it is good is not known of just anything. */
type Given = Thing & { isGood?: boolean };
type Source = { [option in Option]?: Given };

const OPTIONS = Object.keys(GOOD) as Option[];
const VITAL = ['clusterId', 'market', 'endpoint', 'api'];
const COMPLETE: Source = {
  clusterId: { what: 'w1', make: () => 'w1', isGood: true },
  market: { what: 'UK', make: () => 'UK', isGood: true },
};

const among = (values: unknown[], isGood: boolean): fc.Arbitrary<Given> =>
  fc.constantFrom(...values).map((what) => ({ what, make: () => what, isGood }));

/** Any options, each by whatever such a source can give. */
const source = (given: (option: Option) => fc.Arbitrary<Given>) =>
  fc.record(Object.fromEntries(OPTIONS.map((option) => [option, given(option)])), { requiredKeys: [] });

const pushed = source((option) =>
  fc.oneof(
    { weight: 6, arbitrary: among(GOOD[option] ?? [], true) },
    among([...(BAD[option] ?? []), ...NO_TEXTS], false),
    throwing.map((thing) => ({ ...thing, isGood: false })),
    anything.filter(({ make }) => make() !== undefined),
  ),
);

const written = source((option) =>
  fc
    .oneof(
      { weight: 6, arbitrary: among(GOOD[option] ?? [], true) },
      among(BAD[option] ?? [], false),
      fc.string({ unit: 'binary' }).map((what) => ({ what, make: () => what })),
    )
    // An address cannot carry half a character.
    .map(({ what, ...given }) => ({ ...given, what, make: () => Buffer.from(String(what)).toString() }))
    .filter(({ what, make }) => String(what) === make()),
);

const attributesOf = (source: Source) =>
  Object.fromEntries(
    Object.entries(source).map(([option, { make }]) => [`data-${kebab(option)}`, make() as string]),
  );

const addressOf = (source: Source) => {
  const query = Object.entries(source).map(([option, { make }]) => [kebab(option), make() as string]);
  return `https://cdn.example/elevate-tracker.js?${new URLSearchParams(query)}`;
};

const objectOf = (source: Source) =>
  Object.entries(source).reduce((object, [option, { make }]) => {
    return Object.defineProperty(object, option, { get: make, enumerable: true });
  }, {});

/** Where notifications go by these options, all good. */
const baseOf = ({ api = 'v2', clusterId, endpoint }: Record<string, string>) => {
  const [host, path] = api === 'v3' ? ['elevate-api', 'storefront/v3'] : ['api.esales.apptus', 'v2'];
  const { href } = new URL(endpoint ?? `https://${clusterId}.${host}.cloud`, `https://${HOST}`);
  return `${href.replace(/\/$/, '')}/api/${path}/notifications/`;
};

test('whatever options are given, bad ones are named once, and nothing goes where it should not', () => {
  fc.assert(
    fc.property(written, written, fc.array(pushed, { maxLength: 2 }), (attributes, address, pushes) => {
      const items = [...pushes, COMPLETE];
      const { click, page, sent, said, area, cookies } = openPage({
        attributes: { ...attributesOf(attributes), src: addressOf(address) },
        globals: { elevateTracker: items.map(objectOf) },
      });
      const stored = () => [...area.names(), cookies()].filter(Boolean);
      click('one');
      const atOnce = { sent: sent.length, stored: stored() };
      page.tracker.consent(true);
      click('two');

      const named = said.map((line) => /^page: \[elevate-tracker\] ([^:]+):/.exec(line)?.[1] ?? line);
      expect(named).toEqual([...new Set(named)]);
      const given: Source = Object.assign({}, ...[attributes, address, ...items].reverse());
      const bad = OPTIONS.filter((option) => named.some((name) => name.startsWith(`${kebab(option)} from`)));
      const known = OPTIONS.filter((option) => given[option]?.isGood !== undefined);
      expect(bad.filter((option) => known.includes(option))).toEqual(
        known.filter((option) => !given[option]?.isGood),
      );

      const good: Record<string, string> = {};
      for (const option of OPTIONS)
        if (given[option] && !bad.includes(option)) good[option] = String(given[option].make());
      if (bad.some((option) => VITAL.includes(option))) {
        expect({ sent, stored: stored() }).toEqual({ sent: [], stored: [] });
        return;
      }
      const isAnonymous = good.userContext === 'ANONYMOUS' || bad.includes('userContext');
      const isRequired = good.consent === 'required' || bad.includes('consent');
      if (isRequired || isAnonymous) expect(atOnce.stored).toEqual([]);
      if (isRequired && !isAnonymous) expect(atOnce.sent).toBe(0);
      const tickets = sent.flatMap(({ body }) => (body ? JSON.parse(body).ticket : []));
      expect(tickets).toEqual(['one', 'two']);
      // The other API does not know it, and misses the keys that are left out.
      const isUnknown = (good.userContext || bad.includes('userContext')) && good.api !== 'v3';
      if (!isUnknown) expect(refused(sent, baseOf(good))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
