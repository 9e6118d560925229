export type Permissions = {
  access_globals: { key: string; read: boolean; write: boolean; execute: boolean }[];
  /** Patterns of addresses. */
  inject_script: string[];
  access_consent: { consentType: string; read: boolean; write: boolean }[];
};

export type Sandbox = {
  /** What template code gets its functions from. */
  require(name: string): unknown;
  /** Answers for a consent type, as a consent tool does. */
  setConsent(type: string, isGranted: boolean): void;
};

type Insert = (url: string, onLoad: () => void, onError: () => void) => void;
type Members = Record<string, unknown>;
type Anything = (...values: unknown[]) => unknown;

/**
 * Google Tag Manager's sandbox, as far as the template needs it: what passes its wall is copied, functions are wrapped,
 * and each call needs a permission. Runs in pages as its own text, so everything it uses is within.
 */
export function startSandbox(window: Members, permissions: Permissions, insert: Insert): Sandbox {
  const consent = new Map<string, boolean>();
  const listeners: { type: string; listener: Anything }[] = [];
  const loading = new Map<string, Promise<boolean>>();

  const isPlain = (value: unknown): value is Members =>
    Object.prototype.toString.call(value) === '[object Object]';

  const copied = (value: unknown, wrap: (call: Anything) => Anything): unknown => {
    // Of an array the elements pass, its other members do not.
    if (Array.isArray(value)) return Array.from(value, (element) => copied(element, wrap));
    if (isPlain(value))
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copied(member, wrap)]));
    if (typeof value === 'function') return wrap(value as Anything);
    return value === null || /string|number|boolean/.test(typeof value) ? value : undefined;
  };
  const outward = (value: unknown): unknown =>
    copied(
      value,
      (call) =>
        (...values) =>
          outward(call(...values.map(inward))),
    );
  const inward = (value: unknown): unknown =>
    copied(
      value,
      (call) =>
        (...values) =>
          inward(call(...values.map(outward))),
    );

  const need = (permission: keyof Permissions, what: string, isGiven: boolean) => {
    if (!isGiven) throw new Error(`No permission ${permission} for ${what}`);
  };
  const needGlobal = (path: string, ...kinds: ('read' | 'write' | 'execute')[]) => {
    const given = permissions.access_globals.find(({ key }) => key === path);
    need(
      'access_globals',
      `${path} (${kinds})`,
      kinds.every((kind) => given?.[kind]),
    );
  };
  const needConsent = (type: string) => {
    const given = permissions.access_consent.find(({ consentType }) => consentType === type);
    need('access_consent', type, Boolean(given?.read));
  };
  /** A star stands for a host, or at the end for the rest of a path. */
  const matches = (pattern: string, { origin, pathname }: URL): boolean => {
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*(?!$)/, '[^/]*')
      .replace(/\*$/, '.*');
    return new RegExp(`^${source}$`).test(origin + pathname);
  };
  /** A type that nobody has set counts as granted. */
  const isGranted = (type: string): boolean => consent.get(type) ?? true;

  const api: Members = {
    createQueue(path: string) {
      needGlobal(path, 'read', 'write');
      window[path] ??= [];
      const queue = window[path] as unknown[];
      if (typeof queue.push !== 'function') throw new Error(`${path} is no array`);
      return (...items: unknown[]) => void queue.push(...items.map(outward));
    },

    callInWindow(path: string, ...values: unknown[]) {
      needGlobal(path, 'execute');
      const names = path.split('.');
      const name = names.pop() as string;
      const owner = names.reduce<unknown>((value, key) => Object(value)[key], window);
      const call = Object(owner)[name];
      return typeof call === 'function' ? inward(call.apply(owner, values.map(outward))) : undefined;
    },

    injectScript(url: string, onSuccess: Anything, onFailure: Anything, token = `${loading.size}`) {
      need(
        'inject_script',
        url,
        permissions.inject_script.some((pattern) => matches(pattern, new URL(url))),
      );
      const load = () =>
        new Promise<boolean>((settle) =>
          insert(
            url,
            () => settle(true),
            () => settle(false),
          ),
        );
      if (!loading.has(token)) loading.set(token, load());
      void loading.get(token)?.then((loaded) => (loaded ? onSuccess() : onFailure()));
    },

    isConsentGranted(type: string) {
      needConsent(type);
      return isGranted(type);
    },

    addConsentListener(type: string, listener: Anything) {
      needConsent(type);
      listeners.push({ type, listener });
    },
  };

  return {
    require(name) {
      if (!Object.hasOwn(api, name)) throw new Error(`The sandbox has no ${name}`);
      return api[name];
    },

    setConsent(type, next) {
      const changes = next !== isGranted(type);
      consent.set(type, next);
      const concerned = changes ? listeners.filter((known) => known.type === type) : [];
      // A listener may be called more than once for a change, so that it is.
      for (const { listener } of [...concerned, ...concerned]) listener(type, next);
    },
  };
}
