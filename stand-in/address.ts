import { CLUSTERS, type ClusterName } from './clusters.ts';

export type Address = {
  channel: string;
  /** Which cluster is asked; none stands for each host that the tracker would choose by its `api`. */
  cluster: ClusterName | '';
  path: string;
  query: Record<string, string>;
  behaviour: Behaviour;
};

type Behaviour = {
  status?: number;
  delay: number;
  drop: boolean;
  cors: boolean;
  /** Elevate 3 takes text/plain, which its documents do not name. */
  textPlain: boolean;
  /** Those that are configured; none stands for any. */
  markets: string[];
};

/**
 * Reads `/channel/abc/elevate-4/slow-3000/no-cors/api/…`: a page picks the cluster and its behaviour through its
 * endpoint.
 */
export function readAddress(url: string): Address {
  // Split by hand: `URL` refuses some addresses that a client can send, and tidies up others.
  const [, pathname = '', search] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  const query = Object.fromEntries(new URLSearchParams(search));
  const behaviour = { delay: 0, drop: false, cors: true, textPlain: false, markets: [] };
  const address: Address = { channel: '', cluster: '', path: '', query, behaviour };

  const segments = pathname.split('/').slice(1);
  while (takeFirst(segments, address));
  return { ...address, path: `/${segments.join('/')}` };
}

function takeFirst(segments: string[], address: Address): boolean {
  const [segment = '', next] = segments;
  if (segment === 'channel' && next) {
    address.channel = next;
    segments.splice(0, 2);
    return true;
  }
  const known = isCluster(segment) || isBehaviour(segment, address.behaviour);
  if (isCluster(segment)) address.cluster = segment;
  if (known) segments.shift();
  return known;
}

function isCluster(segment: string): segment is ClusterName {
  return Object.hasOwn(CLUSTERS, segment);
}

function isBehaviour(segment: string, behaviour: Behaviour): boolean {
  const [, name, value = ''] = /^(status|slow|market)-([\w-]+)$/.exec(segment) ?? [];
  if (name === 'market') behaviour.markets.push(value);
  else if (name === 'status' && Number(value)) behaviour.status = Number(value);
  else if (name === 'slow' && Number(value)) behaviour.delay = Number(value);
  else if (segment === 'drop') behaviour.drop = true;
  else if (segment === 'no-cors') behaviour.cors = false;
  else if (segment === 'text-plain') behaviour.textPlain = true;
  else return false;
  return true;
}
