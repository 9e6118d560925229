import { wrongInV2, wrongInV3 } from './parameters.ts';

export type Submission = {
  method: string;
  path: string;
  query: Record<string, string>;
  contentType: string;
  body: string;
};

export type Verdict = { status: number; message: string; type: string };

const APIS = [
  { path: '/api/v2/notifications/', wrongParameters: wrongInV2 },
  { path: '/api/storefront/v3/notifications/', wrongParameters: wrongInV3 },
];

const TYPE = /^[a-z][a-z-]{0,63}$/;
const TYPES_WITH_TICKET = ['click', 'add-to-cart'];
const CONTENT_TYPES = ['application/json', 'text/plain'];

export function judge({ method, path, query, contentType, body }: Submission): Verdict {
  const api = APIS.find((candidate) => path.startsWith(candidate.path));
  const type = api ? path.slice(api.path.length) : '';
  if (!api || !TYPE.test(type)) return { status: 404, message: `unknown path ${path}`, type: '' };
  if (method !== 'POST') return { status: 405, message: `method is ${method}, must be POST`, type };

  const message =
    api.wrongParameters(type, query) ||
    (type === 'end' ? '' : wrongContentType(contentType) || wrongBody(type, body));
  return { status: message ? 400 : 204, message, type };
}

function wrongContentType(contentType: string): string {
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return CONTENT_TYPES.includes(essence)
    ? ''
    : `content type is "${contentType}", must be ${CONTENT_TYPES.join(' or ')}`;
}

function wrongBody(type: string, body: string): string {
  const content = parse(body);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return 'body must be a JSON object';
  }
  if (!TYPES_WITH_TICKET.includes(type)) return '';
  const { ticket } = content as { ticket?: unknown };
  return typeof ticket === 'string' && ticket ? '' : 'ticket in the body must be a non-empty string';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Whatever cannot be read is no object either, which is what the caller reports.
    return undefined;
  }
}
