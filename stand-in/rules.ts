/** What a cluster says to a notification: 204, or what is wrong with it. */
import type { Api } from './apis.ts';
import { CLUSTERS, type Cluster, type ClusterName, EITHER_HOST } from './clusters.ts';

export type Submission = {
  method: string;
  path: string;
  query: Record<string, string>;
  contentType: string;
  body: string;
  /** Which cluster is asked. */
  cluster?: ClusterName | '';
  /** Whether a cluster takes text/plain whose documents do not name it. */
  textPlain?: boolean;
  /** The markets that are configured, if not any. */
  markets?: string[];
};

export type Verdict = {
  status: number;
  message: string;
  type: string;
  /** The form that the address stands for, else empty. */
  api: Api['name'] | '';
};

const TYPE = /^[a-z][a-z-]{0,63}$/;

export function judge(submission: Submission): Verdict {
  const { method, path } = submission;
  const cluster = submission.cluster ? CLUSTERS[submission.cluster] : EITHER_HOST;
  const api = cluster.apis.find((candidate) => path.startsWith(candidate.path));
  const type = api ? path.slice(api.path.length) : '';
  const refusal = (status: number, message: string): Verdict => ({
    status,
    message,
    type,
    api: api?.name ?? '',
  });

  if (!api || api.removed || !TYPE.test(type)) {
    const reason = api?.removed ?? `unknown path ${path}`;
    return { ...refusal(404, `${reason}; ${addresses(cluster)}`), type: '' };
  }
  if (!bodyOf(api, type)) {
    const types = Object.keys(api.bodies.known).join(', ');
    return refusal(404, `unknown notification ${type}; ${cluster.title} takes ${types}`);
  }
  if (method !== 'POST') return refusal(405, `method is ${method}, must be POST`);

  const message = fault(api, type, submission);
  return { status: message ? 400 : 204, message, type, api: api.name };
}

function fault(
  api: Api,
  type: string,
  { query, contentType, body, textPlain, markets = [] }: Submission,
): string {
  const market = query[api.market] ?? '';
  return (
    api.wrongParameters(type, query) ||
    (markets.length &&
      !markets.includes(market) &&
      `${api.market} is "${market}", which is not configured`) ||
    (type !== 'end' &&
      wrongContentType(contentType, [...api.contentTypes, ...(textPlain ? ['text/plain'] : [])])) ||
    bodyOf(api, type)?.(body) ||
    ''
  );
}

function bodyOf({ bodies: { known, other } }: Api, type: string) {
  return Object.hasOwn(known, type) ? known[type] : other;
}

function wrongContentType(contentType: string, allowed: string[]): string {
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return allowed.includes(essence) ? '' : `content type is "${contentType}", must be ${allowed.join(' or ')}`;
}

function addresses({ title, apis }: Cluster): string {
  const paths = apis.filter(({ removed }) => !removed).map(({ path }) => `${path}{type}`);
  return `${title} takes ${paths.join(' and ')}`;
}
