export type Address = {
  channel: string;
  path: string;
  query: Record<string, string>;
  behaviour: Behaviour;
};

type Behaviour = { status?: number; delay: number; drop: boolean; cors: boolean };

/** Reads `/channel/abc/slow-3000/cors/api/…`: a page picks the cluster's behaviour through its endpoint. */
export function readAddress(url: string): Address {
  // Split by hand: `URL` refuses some addresses that a client can send, and tidies up others.
  const [, pathname = '', search] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  const query = Object.fromEntries(new URLSearchParams(search));
  const [, channel, rest] = /^\/channel\/([^/]+)(.*)$/.exec(pathname) ?? [];
  const behaviour: Behaviour = { delay: 0, drop: false, cors: false };
  if (channel === undefined || rest === undefined) return { channel: '', path: pathname, query, behaviour };

  const segments = rest.split('/').slice(1);
  while (segments[0] !== undefined && apply(segments[0], behaviour)) segments.shift();
  return { channel, path: `/${segments.join('/')}`, query, behaviour };
}

function apply(segment: string, behaviour: Behaviour): boolean {
  const [, name, number] = /^(status|slow|drop|cors)(?:-(\d+))?$/.exec(segment) ?? [];
  if (name === 'status' && number) behaviour.status = Number(number);
  else if (name === 'slow' && number) behaviour.delay = Number(number);
  else if (name === 'drop' && !number) behaviour.drop = true;
  else if (name === 'cors' && !number) behaviour.cors = true;
  else return false;
  return true;
}
